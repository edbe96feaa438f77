package com.sparkify.warehouse.source.s3;

import com.sparkify.warehouse.config.AwsSettings;
import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** How S3 is reached: where, as whom, and how patiently. */
record S3Connection(S3Client client, S3Login login) implements AutoCloseable {
  /** How many requests are made at a time, and so how many connections are worth keeping. */
  static final int CONCURRENT = 64;

  private static final int ATTEMPTS = 5;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration SILENCE = Duration.ofSeconds(30);
  private static final String KEPT_CONNECTIONS = "http.maxConnections";

  static S3Connection open(AwsSettings settings) {
    S3Login login = new S3Login(settings);
    S3ClientBuilder builder =
        S3Client.builder()
            .credentialsProvider(login)
            .region(region(settings))
            .crossRegionAccessEnabled(true)
            .httpClient(http())
            .overrideConfiguration(o -> o.retryStrategy(retries()));
    settings
        .s3Endpoint()
        .ifPresent(uri -> builder.endpointOverride(URI.create(uri)).forcePathStyle(true));
    return new S3Connection(builder.build(), login);
  }

  /** The JDK keeps five idle connections to a host, and with more requests opens new ones. */
  private static SdkHttpClient http() {
    if (System.getProperty(KEPT_CONNECTIONS) == null) {
      System.setProperty(KEPT_CONNECTIONS, String.valueOf(CONCURRENT));
    }
    return UrlConnectionHttpClient.builder()
        .connectionTimeout(CONNECT)
        .socketTimeout(SILENCE)
        .build();
  }

  /** Each request has its own number of attempts, however many others failed before. */
  private static StandardRetryStrategy retries() {
    return AwsRetryStrategy.standardRetryStrategy().toBuilder()
        .maxAttempts(ATTEMPTS)
        .circuitBreakerEnabled(false)
        .build();
  }

  /** Only where the search for the bucket's own region begins. */
  private static Region region(AwsSettings settings) {
    return settings.region().map(Region::of).orElseGet(() -> profileRegion(settings));
  }

  private static Region profileRegion(AwsSettings settings) {
    try {
      Region region =
          settings
              .profile()
              .map(name -> new AwsProfileRegionProvider(null, name))
              .orElseGet(AwsProfileRegionProvider::new)
              .getRegion();
      return region == null ? Region.US_EAST_1 : region;
    } catch (SdkClientException e) {
      return Region.US_EAST_1;
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
