package com.sparkify.warehouse.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class PostgresServerTest {
  private final PostgresServer server = PostgresServer.shared();

  @Test
  void eachDatabaseIsNewAndEmpty() throws SQLException {
    PostgresDatabase first = server.createDatabase();
    try (Connection connection = first.connect();
        Connection other = server.createDatabase().connect()) {
      Rows.execute(connection, "CREATE TABLE t (i INT)");
      assertThatThrownBy(() -> Rows.of(other, "SELECT * FROM t"))
          .hasMessageContaining("does not exist");
    }
  }

  @Test
  void theGuardedUserNeedsAPassword() throws SQLException {
    PostgresDatabase database = server.createDatabase();
    assertThatThrownBy(
            () ->
                DriverManager.getConnection(database.url(), PostgresDatabase.GUARDED_USER, "guess"))
        .hasMessageContaining("password authentication failed");

    try (Connection connection =
        DriverManager.getConnection(
            database.url(), PostgresDatabase.GUARDED_USER, PostgresDatabase.GUARDED_PASSWORD)) {
      Rows.execute(connection, "CREATE TABLE t (i INT)");
    }
  }

  @Test
  void textIsSortedAsPeopleDo() throws SQLException {
    try (Connection connection = server.createDatabase().connect()) {
      assertThat(Rows.of(connection, "SELECT x FROM (VALUES ('b'), ('B'), ('a')) v (x) ORDER BY x"))
          .containsExactly("a", "b", "B");
      assertThat(Rows.of(connection, "SELECT x FROM (VALUES ('b'), ('B')) v (x) ORDER BY 1 DESC"))
          .containsExactly("B", "b");
    }
  }
}
