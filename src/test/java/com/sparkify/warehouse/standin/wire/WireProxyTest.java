package com.sparkify.warehouse.standin.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sparkify.warehouse.standin.PostgresDatabase;
import com.sparkify.warehouse.standin.PostgresServer;
import com.sparkify.warehouse.standin.Rows;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The proxy before plain PostgreSQL, with PostgreSQL's own driver. */
final class WireProxyTest {
  private final PostgresDatabase database = PostgresServer.shared().createDatabase();
  private final WireProxy proxy = WireProxy.start(database.port(), ProxyPolicy.transparent());

  @AfterEach
  void close() {
    proxy.close();
    database.close();
  }

  @Test
  void rowsAreCopiedThroughIt() throws SQLException, IOException {
    try (Connection connection = connect(PostgresDatabase.USER, "")) {
      connection.setAutoCommit(false);
      Rows.execute(connection, "CREATE TABLE t (i INT)");
      StringBuilder lines = new StringBuilder();
      for (int i = 0; i < 50_000; i++) {
        lines.append(i).append('\n');
      }
      long copied =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY t FROM STDIN", new StringReader(lines.toString()));
      connection.commit();

      assertThat(copied).isEqualTo(50_000);
      assertThat(Rows.of(connection, "SELECT count(*) FROM t")).containsExactly("50000");
    }
  }

  @Test
  void badRowsInACopyAreTheServersError() throws SQLException {
    try (Connection connection = connect(PostgresDatabase.USER, "")) {
      Rows.execute(connection, "CREATE TABLE t (i INT)");
      assertThatThrownBy(
              () ->
                  connection
                      .unwrap(PGConnection.class)
                      .getCopyAPI()
                      .copyIn("COPY t FROM STDIN", new StringReader("x\n")))
          .hasMessageContaining("invalid input syntax for type integer");
      assertThat(Rows.of(connection, "SELECT count(*) FROM t")).containsExactly("0");
    }
  }

  @Test
  void theServerChecksPasswordsItself() throws SQLException {
    String user = PostgresDatabase.GUARDED_USER;
    try (Connection connection = connect(user, PostgresDatabase.GUARDED_PASSWORD)) {
      assertThat(Rows.of(connection, "SELECT current_user")).containsExactly(user);
    }
    assertThatThrownBy(() -> connect(user, "guess"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void faultsStrikeHereToo() throws SQLException {
    try (Connection connection = connect(PostgresDatabase.USER, "")) {
      Rows.execute(connection, "CREATE TABLE t (i INT)");
      connection.setAutoCommit(false);
      proxy.faults().atCommit(new Fault.CutAfter());
      Rows.execute(connection, "INSERT INTO t VALUES (1)");
      assertThatThrownBy(connection::commit).isInstanceOf(SQLException.class);
    }
    try (Connection connection = database.connect()) {
      assertThat(Rows.of(connection, "SELECT i FROM t")).containsExactly("1");
    }
    assertThat(proxy.statements().startingWith("INSERT")).hasSize(1);
  }

  @Test
  @Timeout(20)
  void aCopyWhoseAnswerIsLostIsDone() throws SQLException {
    try (Connection connection = connect(PostgresDatabase.USER, "")) {
      Rows.execute(connection, "CREATE TABLE t (i INT)");
      proxy.faults().when(seen -> seen.startsWith("COPY"), new Fault.CutAfter());
      CopyManager copies = connection.unwrap(PGConnection.class).getCopyAPI();
      assertThatThrownBy(() -> copies.copyIn("COPY t FROM STDIN", new StringReader("1\n")))
          .isInstanceOf(SQLException.class);
    }
    try (Connection connection = database.connect()) {
      assertThat(Rows.of(connection, "SELECT i FROM t")).containsExactly("1");
    }
  }

  @Test
  void aRunningStatementCanBeCancelled() throws SQLException {
    try (Connection connection = connect(PostgresDatabase.USER, "");
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(1);
      assertThatThrownBy(() -> statement.execute("SELECT pg_sleep(20)"))
          .hasMessageContaining("canceling statement");
    }
  }

  private Connection connect(String user, String password) throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + proxy.port() + "/" + database.name();
    return DriverManager.getConnection(url, user, password);
  }
}
