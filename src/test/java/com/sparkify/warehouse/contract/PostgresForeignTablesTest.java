package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

final class PostgresForeignTablesTest extends ForeignTablesContractTest {
  private static final PostgresDatabase DATABASE = PostgresServer.shared().createDatabase();

  @Override
  Ground ground(Path folder) throws SQLException {
    PostgresGround ground = PostgresGround.in(DATABASE);
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA \"" + ground.schema().replace("\"", "\"\"") + '"');
    }
    return ground;
  }
}
