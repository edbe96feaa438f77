package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.config.Secret;
import com.sparkify.warehouse.error.SparkifyException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;

/** Finds out how to use a warehouse from nothing but the identifiers in the settings. */
public final class ClusterLookup {
  private final Aws aws;

  public ClusterLookup(Aws aws) {
    this.aws = aws;
  }

  /**
   * @param roleName the role to use if the warehouse has several
   * @param work the prefix of the settings; if absent, the warehouse's own bucket
   * @throws SparkifyException if there is no such warehouse, or it cannot be used now
   */
  public ClusterConnection find(String identifier, String roleName, Optional<WorkPrefix> work) {
    Ownership owner = new Ownership(aws.region(), identifier);
    try {
      Facts facts = new WarehouseReader(aws).facts(owner).orElseThrow(() -> missing(owner));
      if (facts.health() != Health.READY || facts.endpoint().isEmpty()) {
        throw unusable(facts);
      }
      return ClusterConnection.of(
          facts, role(facts, roleName), work.orElseGet(() -> ownBucket(owner)));
    } catch (SdkException e) {
      throw AwsFailures.explain(e);
    }
  }

  /**
   * The administrator's password as Secrets Manager keeps it.
   *
   * @throws SparkifyException if it may not be read
   */
  public Secret password(String secretArn) {
    try {
      String document =
          aws.secrets()
              .getSecretValue(GetSecretValueRequest.builder().secretId(secretArn).build())
              .secretString();
      return AdminSecret.password(document);
    } catch (SdkException e) {
      throw AwsFailures.explain(e);
    }
  }

  static SparkifyException missing(Ownership owner) {
    return SparkifyException.failed(
        "There is no warehouse " + owner.identifier() + " in " + owner.region() + ".",
        "Check [DWH] DWH_CLUSTER_IDENTIFIER and [AWS] REGION, or run: sparkify cluster prepare");
  }

  static SparkifyException noPassword(ClusterConnection connection) {
    return SparkifyException.usage(
        "The password of "
            + connection.user()
            + " in warehouse "
            + connection.identifier()
            + " is not known.",
        "Set [DWH] DWH_DB_PASSWORD, or give SPARKIFY_DWH_DWH_DB_PASSWORD.");
  }

  private static SparkifyException unusable(Facts facts) {
    return SparkifyException.failed(
        "Warehouse " + facts.identifier() + " is " + facts.state() + ".", remedy(facts));
  }

  private static String remedy(Facts facts) {
    if (facts.state().equals(ServerlessFacts.ALONE)) {
      return "Run: sparkify cluster prepare --serverless";
    }
    return switch (facts.health()) {
      case READY, ON_ITS_WAY -> "Wait until it is available: sparkify cluster status";
      case PAUSED -> "Run: sparkify cluster resume";
      case GOING -> "Once it is gone, make a new one: sparkify cluster prepare";
      case BROKEN -> "Look at it in the Redshift console, or start over: sparkify cluster delete";
    };
  }

  private static String role(Facts facts, String roleName) {
    return facts.roles().stream()
        .map(Facts.RoleUse::arn)
        .filter(arn -> arn.endsWith("/" + roleName))
        .findFirst()
        .or(() -> facts.roles().stream().map(Facts.RoleUse::arn).findFirst())
        .orElseThrow(
            () ->
                SparkifyException.failed(
                    "Warehouse " + facts.identifier() + " has no role to read S3 with.",
                    "Run: sparkify cluster prepare"));
  }

  private WorkPrefix ownBucket(Ownership owner) {
    WorkBucket bucket =
        new WorkBucket(aws, Changes.rehearsed(change -> {}), Account.of(aws.sts()), owner);
    if (!bucket.exists()) {
      throw SparkifyException.failed(
          "Warehouse " + owner.identifier() + " has no place in S3 to work in.",
          "Set [S3] WORK, or run: sparkify cluster prepare");
    }
    return bucket.location();
  }
}
