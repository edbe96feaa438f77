package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.oracle.OracleTable;
import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
  void aUserWhoMayNotCreateTablesIsToldWhichRightIsMissing() throws SQLException {
    PostgresGround place = (PostgresGround) ground;
    try (Connection admin = DATABASE.connectAsSuperuser();
        Statement statement = admin.createStatement()) {
      statement.execute("CREATE ROLE stranger LOGIN");
      try {
        assertThat(refusalOf(place, "stranger"))
            .contains("permission denied for database " + DATABASE.name());
        statement.execute("CREATE SCHEMA " + quoted(place.schema()));
        statement.execute("GRANT USAGE ON SCHEMA " + quoted(place.schema()) + " TO stranger");
        assertThat(refusalOf(place, "stranger")).contains("permission denied for schema ");
      } finally {
        statement.execute("DROP OWNED BY stranger");
        statement.execute("DROP ROLE stranger");
      }
    }
  }

  @Test
  void aServerWhoseDiskIsFullIsNamedAndKeepsWhatWasPublished() throws SQLException {
    shop.events("a.json", play(1, 10, 1));
    shop.load();
    Map<OracleTable, List<List<Object>>> before = shop.tables();
    shop.events("b.json", play(2, 20, 2));
    fillDisk();
    SparkifyException full = catchThrowableOfType(SparkifyException.class, shop::load);
    assertThat(full)
        .hasMessage(
            "The disk of the server %s is full: could not extend file: No space left on device."
                .formatted(DATABASE.url()));
    assertThat(full.advice()).contains("make room there and run the same command again");
    assertThat(full.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(shop.tables()).isEqualTo(before);
  }

  /** From now on the server answers as it does when a table can grow no more. */
  private void fillDisk() throws SQLException {
    try (Connection connection = ground.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          CREATE FUNCTION grow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            RAISE EXCEPTION 'could not extend file: No space left on device'
              USING ERRCODE = 'disk_full';
          END $$;
          CREATE TRIGGER full_disk BEFORE INSERT ON songplays EXECUTE FUNCTION grow()
          """);
    }
  }

  private static String refusalOf(PostgresGround place, String user) {
    SparkifyException refused =
        catchThrowableOfType(
            SparkifyException.class,
            () -> {
              try (Warehouse warehouse =
                  place.engineFor(user).openForWriting(Patience.silent(Duration.ofSeconds(1)))) {
                new Tables(warehouse).bringUpToDate("here");
              }
            });
    assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.advice()).contains("CREATE on the schema", "TEMPORARY on the database");
    return refused.getMessage();
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }
}
