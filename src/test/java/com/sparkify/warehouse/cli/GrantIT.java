package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The statements of {@code tables ddl} make the tables, and let a role read the star. */
class GrantIT {
  private static final String ROLE = "Who \"reads\"";
  private static final String QUOTED = "\"Who \"\"reads\"\"\"";

  @TempDir private Path folder;

  @Test
  void aRoleMayReadTheStarOfItsSchemaAndNothingElse() throws Exception {
    try (PostgresDatabase database = PostgresServer.shared().createDatabase();
        Connection owner = database.connect();
        Connection admin = database.connectAsSuperuser()) {
      execute(admin, "CREATE ROLE " + QUOTED);
      try {
        execute(owner, ddl("--target=" + database.url(), "--schema=star", "--grant-read=" + ROLE));
        execute(admin, "SET ROLE " + QUOTED);
        for (String table : List.of("songplays", "users", "songs", "artists", "time")) {
          assertThat(count(admin, table)).as(table).isZero();
        }
        for (String table :
            List.of("etl_runs", "etl_files", "etl_rejects", "etl_lock", "etl_schema")) {
          assertRefused(admin, "SELECT count(*) FROM star." + table);
        }
        assertRefused(admin, "DELETE FROM star.songplays");
        assertRefused(admin, "CREATE TABLE star.mine (id INTEGER)");
      } finally {
        execute(admin, "RESET ROLE", "DROP OWNED BY " + QUOTED, "DROP ROLE " + QUOTED);
      }
    }
  }

  @Test
  void aGrantIsRefusedWhereThereAreNoRolesOrNoSchemaIsNamed() throws Exception {
    Outcome file = Sparkify.in(folder).run("tables", "ddl", "--grant-read", "analyst");
    assertThat(file.exit()).isEqualTo(2);
    assertThat(file.out()).isEmpty();
    assertThat(file.err()).startsWith("error: There are no roles in a DuckDB file");
    Outcome nowhere =
        Sparkify.in(folder)
            .run("tables", "ddl", "--grant-read=a", "--target=jdbc:postgresql://localhost/music");
    assertThat(nowhere.exit()).isEqualTo(2);
    assertThat(nowhere.out()).isEmpty();
    assertThat(nowhere.err()).endsWith("Name it with --schema, such as --schema public.\n");
  }

  private String[] ddl(String target, String schema, String grant) throws Exception {
    Outcome printed =
        Sparkify.in(folder)
            .run("tables", "ddl", target + "?user=" + PostgresDatabase.USER, schema, grant);
    assertThat(printed.exit()).as(printed.err()).isZero();
    return printed.out().split(";\n");
  }

  private static void execute(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String text : statements) {
        if (!text.isBlank()) {
          statement.execute(text);
        }
      }
    }
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM star." + table)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void assertRefused(Connection reader, String statement) {
    assertThatThrownBy(() -> execute(reader, statement))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }
}
