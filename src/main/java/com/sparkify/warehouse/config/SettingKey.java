package com.sparkify.warehouse.config;

import static com.sparkify.warehouse.config.Trait.byDefault;
import static com.sparkify.warehouse.config.Trait.byFlag;
import static com.sparkify.warehouse.config.Trait.ours;
import static com.sparkify.warehouse.config.Trait.standard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every setting there is, defined once: where it is written, what it may hold, what it is for. */
public enum SettingKey {
  AWS_KEY("AWS", "KEY", Kind.SECRET, "AWS access key id", standard("AWS_ACCESS_KEY_ID")),
  AWS_SECRET(
      "AWS", "SECRET", Kind.SECRET, "AWS secret access key", standard("AWS_SECRET_ACCESS_KEY")),
  AWS_SESSION_TOKEN(
      "AWS",
      "SESSION_TOKEN",
      Kind.SECRET,
      "AWS session token, with temporary keys",
      standard("AWS_SESSION_TOKEN")),
  AWS_REGION(
      "AWS", "REGION", Kind.LOWER, "AWS region", standard("AWS_REGION", "AWS_DEFAULT_REGION")),
  AWS_PROFILE(
      "AWS", "PROFILE", Kind.TEXT, "Profile of the AWS credentials file", standard("AWS_PROFILE")),
  AWS_ENDPOINT_URL(
      "AWS",
      "ENDPOINT_URL",
      Kind.ENDPOINT,
      "Another address for all AWS services",
      standard("AWS_ENDPOINT_URL")),
  AWS_ENDPOINT_URL_S3(
      "AWS",
      "ENDPOINT_URL_S3",
      Kind.ENDPOINT,
      "Another address for S3",
      standard("AWS_ENDPOINT_URL_S3")),

  DWH_CLUSTER_TYPE("DWH", "DWH_CLUSTER_TYPE", Kind.CLUSTER_TYPE, "single-node or multi-node"),
  DWH_NUM_NODES("DWH", "DWH_NUM_NODES", Kind.NODES, "Number of nodes"),
  DWH_NODE_TYPE("DWH", "DWH_NODE_TYPE", Kind.LOWER, "Node type, such as ra3.large"),
  DWH_CLUSTER_IDENTIFIER("DWH", "DWH_CLUSTER_IDENTIFIER", Kind.LOWER, "Name of the cluster"),
  DWH_DB("DWH", "DWH_DB", Kind.LOWER, "Database that the cluster is created with"),
  DWH_DB_USER("DWH", "DWH_DB_USER", Kind.LOWER, "Administrator of the new cluster"),
  DWH_DB_PASSWORD("DWH", "DWH_DB_PASSWORD", Kind.SECRET, "The administrator's password"),
  DWH_PORT("DWH", "DWH_PORT", Kind.PORT, "Port of the new cluster", byDefault("5439")),
  DWH_IAM_ROLE_NAME("DWH", "DWH_IAM_ROLE_NAME", Kind.TEXT, "Role that lets the cluster read S3"),

  CLUSTER_HOST("CLUSTER", "HOST", Kind.TEXT, "Host of the running cluster"),
  CLUSTER_DB_NAME("CLUSTER", "DB_NAME", Kind.TEXT, "Database in the running cluster"),
  CLUSTER_DB_USER("CLUSTER", "DB_USER", Kind.TEXT, "User in the running cluster"),
  CLUSTER_DB_PASSWORD(
      "CLUSTER", "DB_PASSWORD", Kind.SECRET, "That user's password", standard("PGPASSWORD")),
  CLUSTER_DB_PORT("CLUSTER", "DB_PORT", Kind.PORT, "Port of the running cluster"),

  IAM_ROLE_ARN("IAM_ROLE", "ARN", Kind.TEXT, "ARN of the role that reads S3"),

  S3_LOG_DATA("S3", "LOG_DATA", Kind.LOCATION, "Where the event logs are", byFlag("--logs")),
  S3_LOG_JSONPATH("S3", "LOG_JSONPATH", Kind.LOCATION, "JSON paths file of the event logs"),
  S3_SONG_DATA("S3", "SONG_DATA", Kind.LOCATION, "Where the song records are", byFlag("--songs")),
  S3_WORK("S3", "WORK", Kind.S3_PREFIX, "S3 prefix that may be written to", ours()),

  TARGET_URL(
      "TARGET",
      "URL",
      Kind.TARGET,
      "The warehouse to work on",
      ours(),
      byFlag("--target"),
      byDefault("sparkify.duckdb")),
  TARGET_SCHEMA(
      "TARGET", "SCHEMA", Kind.IDENTIFIER, "Schema of the tables", ours(), byFlag("--schema")),

  ETL_MAX_REJECTS(
      "ETL",
      "MAX_REJECTS",
      Kind.MAX_REJECTS,
      "Rejects a run may have: a number, or a percentage",
      ours(),
      byFlag("--max-rejects"),
      byDefault("1000")),

  PGPASSWORD("", "PGPASSWORD", Kind.SECRET, "Password where the target's URL has none"),
  NO_COLOR("", "NO_COLOR", Kind.TEXT, "Print without colours, whatever the value");

  static final String PREFIX = "SPARKIFY_";

  private final String section;
  private final String key;
  private final Kind kind;
  private final String purpose;
  private final Trait.Bundle traits;

  SettingKey(String section, String key, Kind kind, String purpose, Trait... traits) {
    this.section = section;
    this.key = key;
    this.kind = kind;
    this.purpose = purpose;
    this.traits = Trait.Bundle.of(traits);
  }

  /** The section of the settings file; empty for what only the environment holds. */
  public String section() {
    return section;
  }

  /** The name in the section, or of the variable. */
  public String key() {
    return key;
  }

  /** What the value is for, in one line. */
  public String purpose() {
    return purpose;
  }

  /** What a value may be, in one line. */
  public String form() {
    return kind.form();
  }

  public boolean secret() {
    return kind == Kind.SECRET;
  }

  public Optional<String> flag() {
    return traits.flag();
  }

  public Optional<String> defaultValue() {
    return traits.byDefault();
  }

  /** The variables that set it, the strongest first. */
  public List<String> variables() {
    return inFile()
        ? Stream.concat(Stream.of(PREFIX + section + "_" + key), traits.standard().stream())
            .toList()
        : List.of(key);
  }

  /** As users write and read it: {@code [S3] LOG_DATA}, or the variable. */
  public String label() {
    return inFile() ? "[" + section + "] " + key : key;
  }

  Kind kind() {
    return kind;
  }

  boolean inFile() {
    return !section.isEmpty();
  }

  /** True for what this tool added to the file that the Python scripts had. */
  boolean isOurs() {
    return traits.ours();
  }
}
