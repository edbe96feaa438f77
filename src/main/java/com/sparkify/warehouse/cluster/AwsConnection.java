package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.error.SparkifyException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.AwsProfileRegionProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/** How every client reaches AWS: where, as whom, and how patiently. */
record AwsConnection(
    Region region,
    AwsCredentialsProvider credentials,
    Optional<URI> endpoint,
    Optional<URI> s3Endpoint,
    List<ExecutionInterceptor> interceptors) {
  /** Throttled calls are repeated by the SDK, later and later, up to this many times in all. */
  private static final int ATTEMPTS = 6;

  private static final Duration ONE_CALL = Duration.ofMinutes(2);

  static AwsConnection of(AwsSettings settings, List<ExecutionInterceptor> listeners) {
    List<ExecutionInterceptor> interceptors = new ArrayList<>(listeners);
    interceptors.add(new CallNote.Taker());
    settings.endpoint().ifPresent(elsewhere -> interceptors.add(new ForeignAnswer()));
    return new AwsConnection(
        region(settings),
        AwsLogin.of(settings),
        settings.endpoint().map(URI::create),
        settings.s3Endpoint().map(URI::create),
        List.copyOf(interceptors));
  }

  <B extends AwsClientBuilder<B, C>, C> C client(B builder) {
    endpoint.ifPresent(builder::endpointOverride);
    return configured(builder).build();
  }

  S3Client s3() {
    S3ClientBuilder builder = S3Client.builder();
    s3Endpoint.ifPresent(uri -> builder.endpointOverride(uri).forcePathStyle(true));
    return configured(builder).build();
  }

  private <B extends AwsClientBuilder<B, C>, C> B configured(B builder) {
    return builder
        .region(region)
        .credentialsProvider(credentials)
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .retryStrategy(
                    AwsRetryStrategy.standardRetryStrategy().toBuilder()
                        .maxAttempts(ATTEMPTS)
                        .build())
                .apiCallTimeout(ONE_CALL)
                .executionInterceptors(interceptors)
                .build());
  }

  private static Region region(AwsSettings settings) {
    return settings
        .region()
        .map(Region::of)
        .or(() -> profileRegion(settings.profile()))
        .orElseThrow(
            () ->
                SparkifyException.usage(
                    "[AWS] REGION is not set.",
                    "Set it in dwh.cfg, or give AWS_REGION, for example us-west-2."));
  }

  private static Optional<Region> profileRegion(Optional<String> profile) {
    try {
      return Optional.ofNullable(
          profile
              .map(name -> new AwsProfileRegionProvider(null, name))
              .orElseGet(AwsProfileRegionProvider::new)
              .getRegion());
    } catch (SdkClientException e) {
      return Optional.empty();
    }
  }
}
