package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.SettingKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The flags that every command takes, before or after its name. */
final class GlobalOptions {
  /** How results are printed. */
  enum Format {
    text,
    json,
    csv
  }

  /** How the progress of long work is shown. */
  enum ProgressStyle {
    auto,
    plain,
    json,
    none
  }

  @Option(
      names = {"-c", "--config"},
      paramLabel = "FILE",
      description = "Settings file (default: dwh.cfg if it is there).",
      scope = ScopeType.INHERIT)
  Path config;

  @Option(
      names = "--target",
      paramLabel = "T",
      description =
          "The warehouse: a DuckDB file, jdbc:duckdb:..., jdbc:postgresql://...,"
              + " jdbc:redshift://..., or cluster (default: sparkify.duckdb).",
      scope = ScopeType.INHERIT)
  String target;

  @Option(
      names = "--schema",
      paramLabel = "NAME",
      description = "Schema of the tables (default: the connection's current one).",
      scope = ScopeType.INHERIT)
  String schema;

  @Option(
      names = "--logs",
      paramLabel = "LOCATION",
      description = "The event logs: a folder, a file or s3://...",
      scope = ScopeType.INHERIT)
  String logs;

  @Option(
      names = "--songs",
      paramLabel = "LOCATION",
      description = "The song records: a folder, a file or s3://...",
      scope = ScopeType.INHERIT)
  String songs;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FORMAT",
      description = "Print results as text, json or csv (default: text).",
      scope = ScopeType.INHERIT)
  Format output = Format.text;

  @Option(
      names = "--progress",
      paramLabel = "STYLE",
      description = "Show progress as auto, plain, json or none (default: auto).",
      scope = ScopeType.INHERIT)
  ProgressStyle progress = ProgressStyle.auto;

  @Option(
      names = "--lock-timeout",
      paramLabel = "TIME",
      description = "How long to wait for another run, such as 30, 30s or 5m (default: 30s).",
      converter = DurationConverter.class,
      scope = ScopeType.INHERIT)
  Duration lockTimeout = Duration.ofSeconds(30);

  @Option(
      names = {"-q", "--quiet"},
      description = "Print results and errors only.",
      scope = ScopeType.INHERIT)
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say more about what is done.",
      scope = ScopeType.INHERIT)
  boolean verbose;

  @Option(
      names = "--debug",
      description = "Show stack traces with errors.",
      scope = ScopeType.INHERIT)
  boolean debug;

  @Option(
      names = "--no-color",
      description = "Print without colours (also: NO_COLOR).",
      scope = ScopeType.INHERIT)
  boolean noColor;

  @Option(
      names = "--yes",
      description = "Do what is destructive without asking.",
      scope = ScopeType.INHERIT)
  boolean yes;

  /** The settings that were given as flags. */
  Map<SettingKey, String> settings() {
    Map<SettingKey, String> flags = new EnumMap<>(SettingKey.class);
    put(flags, SettingKey.TARGET_URL, target);
    put(flags, SettingKey.TARGET_SCHEMA, schema);
    put(flags, SettingKey.S3_LOG_DATA, logs);
    put(flags, SettingKey.S3_SONG_DATA, songs);
    return flags;
  }

  private static void put(Map<SettingKey, String> flags, SettingKey key, String value) {
    if (value != null) {
      flags.put(key, value);
    }
  }
}
