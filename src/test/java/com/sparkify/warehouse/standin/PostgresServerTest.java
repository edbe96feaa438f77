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
    try (PostgresDatabase first = server.createDatabase();
        PostgresDatabase second = server.createDatabase();
        Connection connection = first.connect();
        Connection other = second.connect()) {
      Rows.execute(connection, "CREATE TABLE t (i INT)");
      assertThatThrownBy(() -> Rows.of(other, "SELECT * FROM t"))
          .hasMessageContaining("does not exist");
    }
  }

  @Test
  void aClosedDatabaseIsGone() {
    PostgresDatabase database = server.createDatabase();
    database.close();
    assertThatThrownBy(database::connect).hasMessageContaining("does not exist");
  }

  @Test
  void theGuardedUserNeedsAPassword() throws SQLException {
    String user = PostgresDatabase.GUARDED_USER;
    try (PostgresDatabase database = server.createDatabase()) {
      assertThatThrownBy(() -> DriverManager.getConnection(database.url(), user, "guess"))
          .hasMessageContaining("password authentication failed");
      try (Connection connection =
          DriverManager.getConnection(database.url(), user, PostgresDatabase.GUARDED_PASSWORD)) {
        Rows.execute(connection, "CREATE TABLE t (i INT)");
      }
    }
  }

  @Test
  void textIsSortedAsPeopleDo() throws SQLException {
    try (PostgresDatabase database = server.createDatabase();
        Connection connection = database.connect()) {
      assertThat(Rows.of(connection, "SELECT x FROM (VALUES ('b'), ('B'), ('a')) v (x) ORDER BY x"))
          .containsExactly("a", "b", "B");
      assertThat(Rows.of(connection, "SELECT x FROM (VALUES ('b'), ('B')) v (x) ORDER BY 1 DESC"))
          .containsExactly("B", "b");
    }
  }
}
