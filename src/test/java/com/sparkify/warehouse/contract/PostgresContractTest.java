package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PostgresContractTest extends EngineContractTest {
  private static final String UNIQUE_VIOLATION = "23505";
  private static final PostgresDatabase DATABASE = PostgresServer.shared().createDatabase();

  @Override
  Ground ground(Path folder) {
    return PostgresGround.in(DATABASE);
  }

  @Test
  void tablesThatAFirstRunMadeHaveTheirKeys() throws SQLException {
    shop.events("a.json", play(1, 10, 1));
    shop.load();
    try (Connection connection = ground.connect();
        Statement statement = connection.createStatement()) {
      for (String table : List.of("songplays", "users", "time", "etl_files", "etl_runs")) {
        String again = "INSERT INTO " + table + " SELECT * FROM " + table;
        SQLException refused =
            catchThrowableOfType(SQLException.class, () -> statement.execute(again));
        assertThat(refused.getSQLState()).as(table).isEqualTo(UNIQUE_VIOLATION);
      }
    }
  }

  @Test
  void stagingTablesThatAreGoneAreMadeAnew() throws SQLException {
    shop.events("a.json", play(1, 10, 1));
    shop.load();
    try (Connection connection = ground.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE staging_events, staging_songs");
    }
    shop.events("b.json", play(2, 20, 2));
    assertThat(shop.load().plays().inserted()).isOne();
    shop.assertAsTheOracleSays();
  }
}
