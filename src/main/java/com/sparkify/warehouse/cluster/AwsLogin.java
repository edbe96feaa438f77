package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.config.AwsKeys;
import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.error.SparkifyException;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/** Who we are to AWS: the keys of the settings, else what the AWS tools would use. */
final class AwsLogin {
  private AwsLogin() {}

  static AwsCredentialsProvider of(AwsSettings settings) {
    return settings
        .keys()
        .<AwsCredentialsProvider>map(keys -> StaticCredentialsProvider.create(given(keys)))
        .orElseGet(() -> usual(settings.profile()));
  }

  private static AwsCredentials given(AwsKeys keys) {
    String key = keys.key().reveal();
    String secret = keys.secret().reveal();
    return keys.sessionToken().isPresent()
        ? AwsSessionCredentials.create(key, secret, keys.sessionToken().get().reveal())
        : AwsBasicCredentials.create(key, secret);
  }

  /** Looked up at once: later the SDK would not tell missing keys from an unreachable service. */
  private static AwsCredentialsProvider usual(Optional<String> profile) {
    DefaultCredentialsProvider.Builder builder = DefaultCredentialsProvider.builder();
    profile.ifPresent(builder::profileName);
    AwsCredentialsProvider provider = builder.build();
    try {
      provider.resolveCredentials();
      return provider;
    } catch (SdkClientException e) {
      throw SparkifyException.failed(
          "No AWS credentials were found.",
          "Set [AWS] KEY and SECRET, or AWS_PROFILE, or log in with the AWS tools.",
          e);
    }
  }
}
