package com.sparkify.warehouse.config;

import static com.sparkify.warehouse.config.SettingKey.AWS_ENDPOINT_URL;
import static com.sparkify.warehouse.config.SettingKey.AWS_ENDPOINT_URL_S3;
import static com.sparkify.warehouse.config.SettingKey.AWS_KEY;
import static com.sparkify.warehouse.config.SettingKey.AWS_PROFILE;
import static com.sparkify.warehouse.config.SettingKey.AWS_REGION;
import static com.sparkify.warehouse.config.SettingKey.AWS_SECRET;
import static com.sparkify.warehouse.config.SettingKey.AWS_SESSION_TOKEN;

import java.util.Optional;

/**
 * How to reach AWS.
 *
 * @param keys only if both are set; without them, the usual places of AWS count
 * @param endpoint another address than that of AWS, for all services
 * @param s3Endpoint the address of S3, if it has its own
 */
public record AwsSettings(
    Optional<AwsKeys> keys,
    Optional<String> region,
    Optional<String> profile,
    Optional<String> endpoint,
    Optional<String> s3Endpoint) {
  static AwsSettings of(Settings settings) {
    return new AwsSettings(
        keys(settings),
        settings.text(AWS_REGION),
        settings.text(AWS_PROFILE),
        settings.text(AWS_ENDPOINT_URL),
        settings.text(AWS_ENDPOINT_URL_S3).or(() -> settings.text(AWS_ENDPOINT_URL)));
  }

  private static Optional<AwsKeys> keys(Settings settings) {
    return settings
        .secret(AWS_KEY)
        .flatMap(
            key ->
                settings
                    .secret(AWS_SECRET)
                    .map(secret -> new AwsKeys(key, secret, settings.secret(AWS_SESSION_TOKEN))));
  }
}
