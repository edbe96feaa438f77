package com.sparkify.warehouse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify.Outcome;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import com.sparkify.warehouse.standin.RedshiftStandIn;
import com.sparkify.warehouse.standin.s3.S3Server;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code tables ddl} prints can be pasted where nothing has been prepared, and once more. */
class TableScriptIT {
  @TempDir private Path folder;

  @Test
  void onDuckDb() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
      assertMakesTheTables("mart.duckdb", connection);
    }
  }

  @Test
  void onPostgres() throws Exception {
    try (PostgresDatabase database = PostgresServer.shared().createDatabase();
        Connection connection = database.connect()) {
      assertMakesTheTables(database.url(), connection);
    }
  }

  @Test
  void onRedshift() throws Exception {
    try (S3Server s3 = S3Server.start();
        RedshiftStandIn redshift = RedshiftStandIn.start(s3);
        Connection connection = redshift.connect()) {
      assertMakesTheTables(redshift.plainUrl(), connection);
    }
  }

  private void assertMakesTheTables(String target, Connection connection) throws Exception {
    Outcome script =
        Sparkify.in(folder).run("tables", "ddl", "--target", target, "--schema", "mart");
    assertThat(script.exit()).as(script.err()).isZero();
    assertThat(script.out()).startsWith("CREATE SCHEMA IF NOT EXISTS \"mart\";\n");
    paste(script.out(), connection);
    paste(script.out(), connection);
    assertThat(count(connection, "information_schema.tables WHERE table_schema = 'mart'"))
        .isEqualTo(Tables.ofStarAndLedger().size());
    assertThat(count(connection, "mart.etl_schema")).isEqualTo(1);
  }

  private static int count(Connection connection, String what) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + what)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void paste(String script, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String text : script.split(";\n")) {
        if (!text.isBlank()) {
          statement.execute(text);
        }
      }
    }
  }
}
