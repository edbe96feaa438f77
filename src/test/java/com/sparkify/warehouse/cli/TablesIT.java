package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables are made, and dropped after a question only, whoever made them. */
class TablesIT {
  private static final String TARGET = "--target=theirs.duckdb";

  @TempDir private Path folder;

  @BeforeEach
  void deliver() {
    Delivery.small(folder);
  }

  @Test
  void tablesOfAnotherProgramAreNamedAndLeftAlone() throws Exception {
    occupy();
    for (List<String> command :
        List.of(
            List.of("etl"),
            List.of("etl", "--dry-run"),
            List.of("build"),
            List.of("tables", "create"))) {
      Outcome refused = sparkify(Delivery.withSources(with(command)));
      assertThat(refused.exit()).as(refused.out()).isEqualTo(1);
      assertThat(refused.out()).isEmpty();
      assertThat(refused.err())
          .startsWith("error: There is no ledger in theirs.duckdb, but there are tables that")
          .contains("has made: users, songs.")
          .contains("--schema NAME")
          .doesNotContain("etl_lock");
    }
    assertThat(theirs()).isEqualTo("7");
    assertThat(folder.resolve("theirs.duckdb.wal")).doesNotExist();
    assertThat(sparkify(Delivery.withSources("etl", TARGET, "--schema", "ours")).exit()).isZero();
    assertThat(theirs()).isEqualTo("7");
  }

  @Test
  void tablesOfAnotherProgramGoOnlyAfterAQuestionThatSaysWhoseTheyMayBe() throws Exception {
    occupy();
    for (List<String> command :
        List.of(List.of("tables", "drop"), List.of("tables", "create", "--recreate"))) {
      Outcome asked = sparkify(with(command));
      assertThat(asked.exit()).isEqualTo(2);
      assertThat(asked.err())
          .startsWith("error: This drops users, songs of theirs.duckdb, which have no ledger and")
          .endsWith("Add --yes to do it without asking.\n");
      assertThat(theirs()).isEqualTo("7");
    }
    assertThat(sparkify("tables", "create", "--recreate", "--yes", TARGET).out())
        .isEqualTo("Created the tables in theirs.duckdb.\n");
    assertThat(sparkify(Delivery.withSources("etl", TARGET)).out()).contains("2 inserted");
  }

  @Test
  void tablesOfAnotherProgramOnAServerAreLeftAloneToo() throws Exception {
    try (PostgresDatabase database = PostgresServer.shared().createDatabase();
        Connection other = database.connect()) {
      execute(other, "CREATE TABLE artists (id INTEGER)");
      String target = "--target=" + database.url() + "?user=" + PostgresDatabase.USER;
      Outcome refused = sparkify(Delivery.withSources("etl", target));
      assertThat(refused.exit()).isEqualTo(1);
      assertThat(refused.err()).contains("another program has made: artists.");
      Outcome asked = sparkify("tables", "drop", target);
      assertThat(asked.exit()).isEqualTo(2);
      assertThat(asked.err()).startsWith("error: This drops artists of jdbc:postgresql://");
    }
  }

  @Test
  void recreateAsksRefusesWithoutATerminalAndTakesTheLedgerToo() throws Exception {
    assertThat(sparkify(Delivery.withSources("etl")).exit()).isZero();
    Outcome asked = sparkify("tables", "create", "--recreate");
    assertThat(asked.exit()).isEqualTo(2);
    assertThat(asked.out()).isEmpty();
    assertThat(asked.err())
        .startsWith("error: This drops users, artists, songs, time, songplays, etl_runs, ")
        .contains(" of sparkify.duckdb, with everything they hold. Nobody is there to confirm it.")
        .endsWith(" Add --yes to do it without asking.\n");
    assertThat(plays()).isEqualTo("n\n2\n");
    assertThat(sparkify("tables", "create", "--recreate", "--yes").out())
        .isEqualTo("Created the tables in sparkify.duckdb.\n");
    assertThat(plays()).isEqualTo("n\n0\n");
    assertThat(sparkify("runs", "-o", "csv").out().lines()).hasSize(1);
    assertThat(sparkify(Delivery.withSources("etl")).out()).contains("2 inserted");
  }

  @Test
  void recreateAsksNothingWhereThereIsNothing() throws Exception {
    assertThat(sparkify("tables", "create", "--recreate").exit()).isZero();
    assertThat(sparkify("tables", "create").out())
        .isEqualTo("The tables in sparkify.duckdb are there.\n");
  }

  @Test
  void droppingFromASchemaThatIsNotThereIsSuccess() throws Exception {
    assertThat(sparkify(Delivery.withSources("etl")).exit()).isZero();
    Outcome dropped = sparkify("tables", "drop", "--schema", "nowhere");
    assertThat(dropped.exit()).as(dropped.err()).isZero();
    assertThat(dropped.out())
        .isEqualTo("There are no tables in sparkify.duckdb (schema nowhere).\n");
  }

  @Test
  void definitionsAreTextAndNothingElse() throws Exception {
    for (String what : List.of("ddl", "diagram")) {
      assertThat(sparkify("tables", what).exit()).isZero();
      Outcome refused = sparkify("tables", what, "-o", "json");
      assertThat(refused.exit()).isEqualTo(2);
      assertThat(refused.err()).contains("\"sparkify tables " + what + "\" prints text");
    }
  }

  private void occupy() throws SQLException {
    try (Connection other = theirConnection()) {
      execute(other, "CREATE TABLE users (id INTEGER); INSERT INTO users VALUES (7)");
      execute(other, "CREATE TABLE songs (id INTEGER)");
      execute(other, "CREATE TABLE staging_events (id INTEGER)");
    }
  }

  private Connection theirConnection() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("theirs.duckdb"));
  }

  private String theirs() throws SQLException {
    try (Connection other = theirConnection();
        Statement statement = other.createStatement();
        var row = statement.executeQuery("SELECT max(id) FROM users")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void execute(Connection connection, String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  private String plays() throws Exception {
    return sparkify("query", "SELECT count(*) AS n FROM songplays", "-o", "csv").out();
  }

  private static String[] with(List<String> command) {
    String[] all = command.toArray(new String[command.size() + 1]);
    all[command.size()] = TARGET;
    return all;
  }

  private Outcome sparkify(String... arguments) throws Exception {
    return Sparkify.in(folder).run(arguments);
  }
}
