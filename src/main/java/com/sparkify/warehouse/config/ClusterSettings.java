package com.sparkify.warehouse.config;

import static com.sparkify.warehouse.config.SettingKey.CLUSTER_DB_NAME;
import static com.sparkify.warehouse.config.SettingKey.CLUSTER_DB_PASSWORD;
import static com.sparkify.warehouse.config.SettingKey.CLUSTER_DB_PORT;
import static com.sparkify.warehouse.config.SettingKey.CLUSTER_DB_USER;
import static com.sparkify.warehouse.config.SettingKey.CLUSTER_HOST;
import static com.sparkify.warehouse.config.SettingKey.IAM_ROLE_ARN;

import java.util.Optional;

/**
 * How to connect to a running cluster.
 *
 * @param roleArn the role with which the cluster reads S3
 */
public record ClusterSettings(
    Optional<String> host,
    Optional<String> database,
    Optional<String> user,
    Optional<Secret> password,
    Optional<Integer> port,
    Optional<String> roleArn) {
  static ClusterSettings of(Settings settings) {
    return new ClusterSettings(
        settings.text(CLUSTER_HOST),
        settings.text(CLUSTER_DB_NAME),
        settings.text(CLUSTER_DB_USER),
        settings.secret(CLUSTER_DB_PASSWORD),
        settings.number(CLUSTER_DB_PORT),
        settings.text(IAM_ROLE_ARN));
  }
}
