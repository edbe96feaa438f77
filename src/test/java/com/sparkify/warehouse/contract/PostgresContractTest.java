package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
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

  @Test
  void moreUsersThanAreKeptWhileReadingAreAllThere() {
    int users = 140_000;
    String[] lines = new String[users + 2];
    Arrays.setAll(lines, i -> home(1_000 + i, i % users, "free"));
    lines[users] = home(1, 0, "paid");
    lines[users + 1] = home(2_000_000, 1, "paid");
    shop.events("a.json", lines);
    assertThat(shop.load().added()).containsEntry("users", (long) users);
    shop.assertAsTheOracleSays();
  }

  private static String home(long ts, long user, String level) {
    return "{'page':'Home','ts':%d,'sessionId':1,'itemInSession':0,'userId':%d,'level':'%s'}"
        .formatted(ts, user, level);
  }
}
