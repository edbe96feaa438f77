package com.sparkify.warehouse.cluster;

import static com.sparkify.warehouse.config.SettingKey.CLUSTER_DB_NAME;
import static com.sparkify.warehouse.config.SettingKey.CLUSTER_DB_PASSWORD;
import static com.sparkify.warehouse.config.SettingKey.CLUSTER_DB_USER;
import static com.sparkify.warehouse.config.SettingKey.IAM_ROLE_ARN;
import static com.sparkify.warehouse.config.SettingKey.S3_WORK;

import com.sparkify.warehouse.config.ClusterSettings;
import com.sparkify.warehouse.config.JdbcServer;
import com.sparkify.warehouse.config.Secret;
import com.sparkify.warehouse.config.Settings;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All that the target {@code cluster} stands for: what an engine needs to log in to the warehouse
 * that the settings describe, and to load it. {@link #of} is the one way to get it.
 *
 * @param server its address, user and password, for the Redshift driver
 * @param roleArn the role with which COPY reads S3
 * @param work where in S3 the files that COPY needs beside the data may be written
 */
public record ClusterLogin(JdbcServer server, String roleArn, WorkPrefix work) {
  private static final int USUAL_PORT = 5439;

  /**
   * Asks AWS by nothing but the names in {@code [DWH]}: what was prepared is found wherever the
   * command runs. Without {@code DWH_CLUSTER_IDENTIFIER}, {@code [CLUSTER]} and {@code [IAM_ROLE]}
   * are taken as they are, and AWS is not asked.
   *
   * @param reminders hears a sentence if the warehouse should have been deleted by now
   * @throws com.sparkify.warehouse.error.SparkifyException of usage if the settings name no
   *     warehouse or no password; of failure if there is no such warehouse, it cannot be used now,
   *     or AWS refuses to tell
   */
  public static ClusterLogin of(Settings settings, Consumer<String> reminders) {
    boolean described =
        settings.dwh().clusterIdentifier().isEmpty() && settings.cluster().host().isPresent();
    return described ? described(settings) : found(settings, reminders);
  }

  private static ClusterLogin described(Settings settings) {
    settings.require(CLUSTER_DB_NAME, CLUSTER_DB_USER, CLUSTER_DB_PASSWORD, IAM_ROLE_ARN, S3_WORK);
    ClusterSettings cluster = settings.cluster();
    return new ClusterLogin(
        server(
            new Facts.Endpoint(cluster.host().orElseThrow(), cluster.port().orElse(USUAL_PORT)),
            cluster.database().orElseThrow(),
            cluster.user().orElseThrow(),
            cluster.password().orElseThrow()),
        cluster.roleArn().orElseThrow(),
        WantedWarehouse.work(settings).orElseThrow());
  }

  private static ClusterLogin found(Settings settings, Consumer<String> reminders) {
    String identifier = WantedWarehouse.identifier(settings);
    Reminder reminder = new Reminder(identifier, Clock.systemUTC(), reminders);
    try (Aws aws = Aws.open(settings.aws(), reminder)) {
      ClusterLookup lookup = new ClusterLookup(aws);
      ClusterConnection connection =
          lookup.find(
              identifier, WantedWarehouse.roleName(settings), WantedWarehouse.work(settings));
      return new ClusterLogin(
          server(
              connection.endpoint(),
              connection.database(),
              connection.user(),
              password(lookup, connection, settings)),
          connection.roleArn(),
          connection.work());
    }
  }

  /** What Secrets Manager keeps is right: it changes there, and nobody writes it into a file. */
  private static Secret password(
      ClusterLookup lookup, ClusterConnection connection, Settings settings) {
    return connection
        .secretArn()
        .map(lookup::password)
        .or(() -> settings.dwh().password())
        .or(() -> settings.cluster().password())
        .orElseThrow(() -> ClusterLookup.noPassword(connection));
  }

  private static JdbcServer server(
      Facts.Endpoint endpoint, String database, String user, Secret password) {
    return new JdbcServer(
        "jdbc:redshift://" + endpoint + "/" + database,
        Optional.of(user),
        Optional.of(password),
        Map.of());
  }
}
