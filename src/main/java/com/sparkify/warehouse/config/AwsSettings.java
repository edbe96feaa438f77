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
 * @param endpoint another address than that of AWS, for all services
 * @param s3Endpoint the address of S3, if it has its own
 */
public record AwsSettings(
    Optional<Secret> key,
    Optional<Secret> secret,
    Optional<Secret> sessionToken,
    Optional<String> region,
    Optional<String> profile,
    Optional<String> endpoint,
    Optional<String> s3Endpoint) {
  static AwsSettings of(Settings settings) {
    return new AwsSettings(
        settings.secret(AWS_KEY),
        settings.secret(AWS_SECRET),
        settings.secret(AWS_SESSION_TOKEN),
        settings.text(AWS_REGION),
        settings.text(AWS_PROFILE),
        settings.text(AWS_ENDPOINT_URL),
        settings.text(AWS_ENDPOINT_URL_S3).or(() -> settings.text(AWS_ENDPOINT_URL)));
  }
}
