package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.config.AwsSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshiftserverless.RedshiftServerlessClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * The AWS services that a warehouse needs. A client is made when it is first asked for: each loads
 * hundreds of classes, and most commands need two or three.
 */
public final class Aws implements AutoCloseable {
  private final AwsConnection connection;
  private final Map<Class<?>, SdkAutoCloseable> clients = new HashMap<>();

  private Aws(AwsConnection connection) {
    this.connection = connection;
  }

  /**
   * Uses the keys and the region of the settings, else those that the AWS tools would use.
   *
   * @throws com.sparkify.warehouse.error.SparkifyException if there is no region, or no keys
   */
  public static Aws open(AwsSettings settings) {
    return new Aws(AwsConnection.of(settings, List.of()));
  }

  /** Like {@link #open(AwsSettings)}; {@code reminder} hears of every answer. */
  public static Aws open(AwsSettings settings, Reminder reminder) {
    return new Aws(AwsConnection.of(settings, List.of(reminder)));
  }

  /** The region that all of them work in. */
  String region() {
    return connection.region().id();
  }

  IamClient iam() {
    return client(IamClient.class, () -> connection.client(IamClient.builder()));
  }

  RedshiftClient redshift() {
    return client(RedshiftClient.class, () -> connection.client(RedshiftClient.builder()));
  }

  RedshiftServerlessClient serverless() {
    return client(
        RedshiftServerlessClient.class,
        () -> connection.client(RedshiftServerlessClient.builder()));
  }

  Ec2Client ec2() {
    return client(Ec2Client.class, () -> connection.client(Ec2Client.builder()));
  }

  StsClient sts() {
    return client(StsClient.class, () -> connection.client(StsClient.builder()));
  }

  SecretsManagerClient secrets() {
    return client(
        SecretsManagerClient.class, () -> connection.client(SecretsManagerClient.builder()));
  }

  S3Client s3() {
    return client(S3Client.class, connection::s3);
  }

  private <C extends SdkAutoCloseable> C client(Class<C> type, Supplier<C> made) {
    return type.cast(clients.computeIfAbsent(type, absent -> made.get()));
  }

  @Override
  public void close() {
    clients.values().forEach(SdkAutoCloseable::close);
  }
}
