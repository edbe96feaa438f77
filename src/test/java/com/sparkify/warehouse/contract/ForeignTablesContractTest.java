package com.sparkify.warehouse.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.flow.Tables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another program's tables have the names of ours: they are not touched. */
abstract class ForeignTablesContractTest extends ShopContractTest {
  @BeforeEach
  void occupy() throws SQLException {
    shop.events(
        "a.json", "{'page':'NextSong','ts':10,'sessionId':3,'itemInSession':1,'userId':'1'}");
    shop.songs("a.json", "{'song_id':'S','title':'T','artist_id':'A','artist_name':'N'}");
    execute("CREATE TABLE users (id INTEGER)", "INSERT INTO users VALUES (7)");
    execute("CREATE VIEW songs AS SELECT 1 AS one");
  }

  @Test
  void aRunRefusesThemByNameAndChangesNothing() throws SQLException {
    SparkifyException failure = catchThrowableOfType(SparkifyException.class, shop::load);
    assertThat(failure.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(failure.getMessage()).contains("another program has made: users, songs.");
    assertThat(failure.advice()).contains("--schema NAME").contains("--target");
    assertThat(catchThrowable(() -> shop.pipeline(Mode.NEW, 0).plan()))
        .hasMessage(failure.getMessage());
    assertThat(rows("SELECT id FROM users")).isEqualTo("7");
    assertThat(ground.hasTables()).isFalse();
  }

  @Test
  void droppedOnPurposeTheyMakeRoom() throws SQLException {
    execute("DROP VIEW songs");
    try (Warehouse warehouse = shop.openForWriting()) {
      Tables tables = new Tables(warehouse);
      assertThat(tables.namesTaken()).contains("users").doesNotContain("etl_runs", "songs");
      tables.drop("here");
      assertThat(tables.bringUpToDate("here")).isEqualTo(Tables.Change.CREATED);
      warehouse.commit();
    }
    assertThat(shop.load().plays().inserted()).isEqualTo(1);
  }

  @Test
  void aTableOfOursThatIsLostIsNamedAndNotMadeAnewInSilence() throws SQLException {
    execute("DROP VIEW songs", "DROP TABLE users");
    shop.load();
    execute("DROP TABLE songplays");
    SparkifyException failure = catchThrowableOfType(SparkifyException.class, shop::load);
    assertThat(failure.getMessage()).endsWith("has lost tables: songplays.");
    assertThat(failure.advice()).contains("tables create --recreate");
  }

  void execute(String... statements) throws SQLException {
    try (Connection connection = ground.connect();
        Statement statement = connection.createStatement()) {
      for (String text : statements) {
        statement.execute(text);
      }
    }
  }

  private String rows(String query) throws SQLException {
    try (Connection connection = ground.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }
}
