package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.config.AwsSettings;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The AWS services that a warehouse needs.
 *
 * @param region the region all of them work in
 */
public record Aws(
    String region,
    IamClient iam,
    RedshiftClient redshift,
    RedshiftServerlessClient serverless,
    Ec2Client ec2,
    StsClient sts,
    SecretsManagerClient secrets,
    S3Client s3)
    implements AutoCloseable {

  /**
   * Uses the keys and the region of the settings, else those that the AWS tools would use.
   *
   * @throws com.sparkify.warehouse.error.SparkifyException if there is no region, or no keys
   */
  public static Aws open(AwsSettings settings) {
    return open(settings, List.of());
  }

  static Aws open(AwsSettings settings, List<ExecutionInterceptor> witnesses) {
    AwsConnection connection = AwsConnection.of(settings, witnesses);
    return new Aws(
        connection.region().id(),
        connection.client(IamClient.builder()),
        connection.client(RedshiftClient.builder()),
        connection.client(RedshiftServerlessClient.builder()),
        connection.client(Ec2Client.builder()),
        connection.client(StsClient.builder()),
        connection.client(SecretsManagerClient.builder()),
        connection.s3());
  }

  @Override
  public void close() {
    Stream.<SdkAutoCloseable>of(iam, redshift, serverless, ec2, sts, secrets, s3)
        .forEach(SdkAutoCloseable::close);
  }
}
