package com.sparkify.warehouse.cluster;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/**
 * The AWS account that the keys belong to.
 *
 * @param partition {@code aws}, {@code aws-cn} or {@code aws-us-gov}: the second part of every ARN
 */
record Account(String id, String partition) {
  /** Roles of ours lie below this path, so that a policy can be limited to them. */
  static final String ROLE_PATH = "/sparkify/";

  private static final int NAMED = 25;

  static Account of(StsClient sts) {
    GetCallerIdentityResponse caller = sts.getCallerIdentity();
    return new Account(caller.account(), caller.arn().split(":")[1]);
  }

  String roleArn(String name) {
    return "arn:" + partition + ":iam::" + id + ":role" + ROLE_PATH + name;
  }

  String clusterArn(Ownership owner) {
    return "arn:"
        + partition
        + ":redshift:"
        + owner.region()
        + ":"
        + id
        + ":cluster:"
        + owner.identifier();
  }

  String managedPolicyArn(String name) {
    return "arn:" + partition + ":iam::aws:policy/" + name;
  }

  /**
   * The name of a warehouse's own bucket: always the same, at most 63 characters, no one else's.
   */
  String workBucket(Ownership owner) {
    String shortName =
        owner.identifier().substring(0, Math.min(NAMED, owner.identifier().length()));
    byte[] whole = (id + "/" + owner.value()).getBytes(StandardCharsets.UTF_8);
    String print = UUID.nameUUIDFromBytes(whole).toString().substring(0, 8);
    return "sparkify-" + shortName + "-" + id + "-" + print;
  }
}
