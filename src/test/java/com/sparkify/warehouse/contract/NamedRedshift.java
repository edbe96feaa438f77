package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.config.JdbcServer;
import com.sparkify.warehouse.config.Secret;
import com.sparkify.warehouse.engine.redshift.RedshiftTarget;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A real cluster or workgroup to be tested on, as CONTRIBUTING.md says: none, unless somebody names
 * one.
 *
 * @param role the role with which it reads S3; its default one where empty
 * @param work a prefix in S3 that we may write to and it may read
 */
record NamedRedshift(JdbcServer server, Optional<String> role, String work) {
  private static final Pattern SECRET =
      Pattern.compile("(?i).*[?&;](password|pwd|secretaccesskey|sessiontoken)=.*");

  /** A place on the one that is named, else behind the stand-in. */
  static Ground groundOrStandIn() {
    return of(System.getProperties(), System.getenv())
        .<Ground>map(named -> RedshiftSchemaGround.in(named.target(usualAws())))
        .orElseGet(RedshiftGround::open);
  }

  static Optional<NamedRedshift> of(Properties properties, Map<String, String> environment) {
    return property(properties, "redshift.url")
        .map(
            url ->
                new NamedRedshift(
                    new JdbcServer(
                        withoutSecret(url),
                        property(properties, "redshift.user"),
                        Optional.ofNullable(environment.get("REDSHIFT_PASSWORD")).map(Secret::of),
                        Map.of()),
                    property(properties, "redshift.role"),
                    property(properties, "redshift.work")
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "With -Dredshift.url give -Dredshift.work=s3://BUCKET/PREFIX,"
                                        + " which Redshift loads from."))));
  }

  private static Optional<String> property(Properties properties, String name) {
    return Optional.ofNullable(properties.getProperty(name)).filter(value -> !value.isBlank());
  }

  /** Others can read a command line. */
  private static String withoutSecret(String url) {
    if (SECRET.matcher(url).matches()) {
      throw new IllegalArgumentException(
          "Leave secrets out of -Dredshift.url; the password belongs in REDSHIFT_PASSWORD.");
    }
    return url;
  }

  RedshiftTarget target(AwsSettings aws) {
    return new RedshiftTarget(
        server, role, Optional.of(work), Optional.empty(), RedshiftTarget.LARGE, aws);
  }

  /** Keys, region and addresses from where the AWS tools have them. */
  private static AwsSettings usualAws() {
    return new AwsSettings(
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }
}
