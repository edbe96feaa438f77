package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.error.SparkifyException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Who we are to AWS. */
public record Identity(String account, String arn, String region) {
  /**
   * Asks AWS itself.
   *
   * @throws SparkifyException if there are no keys, no region or no answer, or the keys are wrong
   */
  public static Identity of(AwsSettings settings) {
    try (Aws aws = Aws.open(settings)) {
      GetCallerIdentityResponse caller = aws.sts().getCallerIdentity();
      return new Identity(caller.account(), caller.arn(), aws.region());
    } catch (SdkException e) {
      throw AwsFailures.explain(e);
    }
  }
}
