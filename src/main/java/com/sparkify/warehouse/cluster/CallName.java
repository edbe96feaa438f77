package com.sparkify.warehouse.cluster;

import java.util.Map;
import software.amazon.awssdk.core.SdkRequest;

/**
 * A call as AWS names it.
 *
 * @param service as in a policy, for example {@code redshift-serverless}
 * @param operation as in the API, for example {@code CreateWorkgroup}
 */
record CallName(String service, String operation) {
  private static final Map<String, String> SERVICES =
      Map.of("redshiftserverless", "redshift-serverless");

  /** Where the permission is not called as the operation that needs it. */
  private static final Map<String, String> ACTIONS =
      Map.of(
          "s3:HeadBucket", "s3:ListBucket",
          "s3:ListObjectsV2", "s3:ListBucket",
          "s3:DeleteObjects", "s3:DeleteObject",
          "s3:PutPublicAccessBlock", "s3:PutBucketPublicAccessBlock",
          "s3:PutBucketEncryption", "s3:PutEncryptionConfiguration",
          "s3:PutBucketLifecycleConfiguration", "s3:PutLifecycleConfiguration",
          "s3:GetBucketLifecycleConfiguration", "s3:GetLifecycleConfiguration");

  static CallName of(SdkRequest request) {
    String[] packages = request.getClass().getPackageName().split("\\.");
    String service = packages[packages.length - 2];
    String name = request.getClass().getSimpleName();
    return new CallName(
        SERVICES.getOrDefault(service, service),
        name.substring(0, name.length() - "Request".length()));
  }

  /** The permission that the call needs. */
  String action() {
    return ACTIONS.getOrDefault(toString(), toString());
  }

  @Override
  public String toString() {
    return service + ":" + operation;
  }
}
