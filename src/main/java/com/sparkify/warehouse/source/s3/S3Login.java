package com.sparkify.warehouse.source.s3;

import com.sparkify.warehouse.config.AwsKeys;
import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.error.SparkifyException;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * Who we are to S3: the keys of the settings, else what the AWS tools would use, else nobody, for a
 * public bucket does not ask. What is found first, keys or none, stays.
 */
public final class S3Login implements AwsCredentialsProvider {
  private final AwsSettings settings;
  private AwsCredentialsProvider found;

  public S3Login(AwsSettings settings) {
    this.settings = settings;
  }

  @Override
  public AwsCredentials resolveCredentials() {
    return provider().resolveCredentials();
  }

  /** Whether S3 is asked without credentials, because there are none. */
  boolean isAnonymous() {
    return provider() instanceof AnonymousCredentialsProvider;
  }

  private synchronized AwsCredentialsProvider provider() {
    if (found == null) {
      found = settings.keys().map(S3Login::given).orElseGet(this::usual);
    }
    return found;
  }

  private static AwsCredentialsProvider given(AwsKeys keys) {
    String key = keys.key().reveal();
    String secret = keys.secret().reveal();
    AwsCredentials credentials =
        keys.sessionToken()
            .<AwsCredentials>map(t -> AwsSessionCredentials.create(key, secret, t.reveal()))
            .orElseGet(() -> AwsBasicCredentials.create(key, secret));
    return () -> credentials;
  }

  private AwsCredentialsProvider usual() {
    DefaultCredentialsProvider.Builder builder = DefaultCredentialsProvider.builder();
    settings.profile().ifPresent(builder::profileName);
    AwsCredentialsProvider usual = builder.build();
    try {
      usual.resolveCredentials();
      return usual;
    } catch (SdkClientException e) {
      settings.profile().ifPresent(profile -> refuse(profile, e));
      return AnonymousCredentialsProvider.create();
    }
  }

  /** Who names a profile does not want to be nobody. */
  private static void refuse(String profile, SdkClientException e) {
    throw SparkifyException.failed(
        "The AWS profile " + profile + " gives no credentials.",
        "Log in with the AWS tools, or name another profile with AWS_PROFILE.",
        e);
  }
}
