package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

final class PostgresUpgradeTest extends UpgradeContractTest {
  private static final PostgresDatabase DATABASE = PostgresServer.shared().createDatabase();

  @Override
  Ground ground(Path folder) {
    return PostgresGround.in(DATABASE);
  }

  @Override
  Connection first() throws SQLException {
    Connection connection = ground.connect();
    String schema = ((PostgresGround) ground).schema().replace("\"", "\"\"");
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA \"" + schema + '"');
    }
    return connection;
  }
}
