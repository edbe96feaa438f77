package com.sparkify.warehouse.config;

import static com.sparkify.warehouse.config.SettingKey.DWH_CLUSTER_IDENTIFIER;
import static com.sparkify.warehouse.config.SettingKey.DWH_CLUSTER_TYPE;
import static com.sparkify.warehouse.config.SettingKey.DWH_DB;
import static com.sparkify.warehouse.config.SettingKey.DWH_DB_PASSWORD;
import static com.sparkify.warehouse.config.SettingKey.DWH_DB_USER;
import static com.sparkify.warehouse.config.SettingKey.DWH_IAM_ROLE_NAME;
import static com.sparkify.warehouse.config.SettingKey.DWH_NODE_TYPE;
import static com.sparkify.warehouse.config.SettingKey.DWH_NUM_NODES;
import static com.sparkify.warehouse.config.SettingKey.DWH_PORT;

import java.util.Optional;

/** The cluster to prepare, pause or delete; what AWS wants in lower case is lowered. */
public record DwhSettings(
    Optional<String> clusterType,
    Optional<Integer> nodes,
    Optional<String> nodeType,
    Optional<String> clusterIdentifier,
    Optional<String> database,
    Optional<String> user,
    Optional<Secret> password,
    int port,
    Optional<String> roleName) {
  static DwhSettings of(Settings settings) {
    return new DwhSettings(
        settings.text(DWH_CLUSTER_TYPE),
        settings.number(DWH_NUM_NODES),
        settings.text(DWH_NODE_TYPE),
        settings.text(DWH_CLUSTER_IDENTIFIER),
        settings.text(DWH_DB),
        settings.text(DWH_DB_USER),
        settings.secret(DWH_DB_PASSWORD),
        settings.number(DWH_PORT).orElseThrow(),
        settings.text(DWH_IAM_ROLE_NAME));
  }
}
