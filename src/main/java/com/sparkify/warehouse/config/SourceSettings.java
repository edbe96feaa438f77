package com.sparkify.warehouse.config;

import static com.sparkify.warehouse.config.SettingKey.S3_LOG_DATA;
import static com.sparkify.warehouse.config.SettingKey.S3_LOG_JSONPATH;
import static com.sparkify.warehouse.config.SettingKey.S3_SONG_DATA;
import static com.sparkify.warehouse.config.SettingKey.S3_WORK;

import java.util.Optional;

/**
 * Where the data is: folders, files or {@code s3://} locations, as the user wrote them.
 *
 * @param work an {@code s3://} prefix that may be written to
 */
public record SourceSettings(
    Optional<String> logs,
    Optional<String> logJsonPaths,
    Optional<String> songs,
    Optional<String> work) {
  static SourceSettings of(Settings settings) {
    return new SourceSettings(
        settings.text(S3_LOG_DATA),
        settings.text(S3_LOG_JSONPATH),
        settings.text(S3_SONG_DATA),
        settings.text(S3_WORK));
  }
}
