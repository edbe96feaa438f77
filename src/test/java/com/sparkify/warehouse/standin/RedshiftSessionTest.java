package com.sparkify.warehouse.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Redshift's driver finds a server it can work with. */
final class RedshiftSessionTest extends RedshiftFixture {
  @Test
  void theServerCallsItselfRedshift() throws SQLException {
    assertThat(connection.getMetaData().getDatabaseProductVersion()).isEqualTo("8.0.2");
    assertThat(rows("SELECT version()").get(0)).contains("Redshift");
  }

  @Test
  void aWrongPasswordIsRefused() {
    assertThatThrownBy(() -> DriverManager.getConnection(redshift.url(), "loader", "guess"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed for user \"loader\"");
  }

  @Test
  void aUserMayHaveTemporaryCredentials() throws SQLException {
    redshift.addLogin("IAM:analyst", "for an hour");
    try (Connection other =
        DriverManager.getConnection(redshift.url(), "IAM:analyst", "for an hour")) {
      assertThat(Rows.of(other, "SELECT 1")).containsExactly("1");
    }
  }

  @Test
  void tlsIsSpokenToWhomTrustsTheCertificate() throws SQLException {
    String user = RedshiftStandIn.USER;
    String password = RedshiftStandIn.PASSWORD;
    try (Connection secured = DriverManager.getConnection(redshift.tlsUrl(), user, password)) {
      assertThat(Rows.of(secured, "SELECT 1")).containsExactly("1");
    }
    assertThatThrownBy(() -> DriverManager.getConnection(redshift.plainUrl(), user, password))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("SSL error");
  }

  @Test
  void aTransactionIsSeenByOthersOnlyAfterItsCommit() throws SQLException {
    execute("CREATE TABLE t (i INT)");
    connection.commit();
    execute("INSERT INTO t VALUES (1)");

    try (Connection other = redshift.connect()) {
      assertThat(Rows.of(other, "SELECT count(*) FROM t")).containsExactly("0");
      connection.commit();
      assertThat(Rows.of(other, "SELECT count(*) FROM t")).containsExactly("1");
    }
  }

  @Test
  void definitionsRollBackToo() throws SQLException {
    execute("CREATE TABLE t (i INT)");
    connection.rollback();

    assertThatThrownBy(() -> rows("SELECT * FROM t")).hasMessageContaining("does not exist");
  }

  @Test
  void aBatchOfPreparedRowsArrives() throws SQLException {
    execute("CREATE TABLE t (i BIGINT, name VARCHAR(20), at TIMESTAMP)");
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?, ?)")) {
      for (int i = 0; i < 1_000; i++) {
        insert.setLong(1, i);
        insert.setString(2, "name " + i);
        insert.setTimestamp(3, Timestamp.valueOf("2018-11-02 01:25:34.796"));
        insert.addBatch();
      }
      insert.setNull(1, Types.BIGINT);
      insert.setNull(2, Types.VARCHAR);
      insert.setNull(3, Types.TIMESTAMP);
      insert.addBatch();
      assertThat(insert.executeBatch()).hasSize(1_001);
    }

    assertThat(rows("SELECT count(*), count(i), sum(i), max(at) FROM t"))
        .containsExactly("1001|1000|499500|2018-11-02 01:25:34.796");
  }

  @Test
  void aFetchSizeReadsALargeResultInParts() throws SQLException {
    List<Integer> read = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT i FROM generate_series(1, 5000) i WHERE i > ?")) {
      select.setFetchSize(100);
      select.setInt(1, 10);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          read.add(rows.getInt(1));
        }
      }
    }
    assertThat(read).hasSize(4_990).startsWith(11).endsWith(5_000);
  }

  @Test
  void aTemporaryTableBelongsToItsSession() throws SQLException {
    execute("CREATE TEMP TABLE t (LIKE pg_catalog.stv_slices)", "INSERT INTO t VALUES (1, 2, 3)");
    connection.commit();

    assertThat(rows("SELECT node, slice FROM t")).containsExactly("1|2");
    try (Connection other = redshift.connect()) {
      assertThatThrownBy(() -> Rows.of(other, "SELECT * FROM t"))
          .hasMessageContaining("does not exist");
    }
  }

  @Test
  void aRefusalAbortsTheTransaction() throws SQLException {
    execute("CREATE TABLE t (i INT)");
    assertThatThrownBy(() -> execute("INSERT INTO t VALUES (1) RETURNING i"))
        .hasMessageContaining("syntax error at or near \"RETURNING\"");
    assertThatThrownBy(() -> execute("INSERT INTO t VALUES (1)"))
        .hasMessageContaining("current transaction is aborted");
    connection.rollback();

    assertThatThrownBy(() -> rows("SELECT * FROM t")).hasMessageContaining("does not exist");
  }

  @Test
  void aRefusedStatementMayHaveParameters() throws SQLException {
    execute("CREATE TABLE t (i INT)");
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO t VALUES (?) ON CONFLICT DO NOTHING")) {
      insert.setInt(1, 1);
      assertThatThrownBy(insert::execute).hasMessageContaining("syntax error at or near \"ON\"");
    }
  }

  @Test
  void anIsolationLevelMayBeNamedAndIsIgnored() throws SQLException {
    execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
    assertThat(rows("SHOW transaction_isolation")).containsExactly("repeatable read");
    connection.commit();
    connection.setAutoCommit(true);
    execute("BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE");
    assertThat(rows("SHOW transaction_isolation")).containsExactly("repeatable read");
  }

  @Test
  void theDriversOwnSavepointIsRefused() {
    assertThatThrownBy(() -> connection.setSavepoint("here"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("syntax error");
  }

  @Test
  void redshiftsFunctionsAreThere() throws SQLException {
    assertThat(rows("SELECT getdate() > '2020-01-01', sysdate > '2020-01-01', len('äb')"))
        .containsExactly("t|t|2");
    assertThat(rows("SELECT extract(weekday FROM TIMESTAMP '2018-11-04 10:00:00')"))
        .containsExactly("0");
    assertThat(rows("SELECT datediff(day, '2018-11-02 23:59:00', '2018-11-03 00:01:00')"))
        .containsExactly("1");
    assertThat(rows("SELECT nvl(NULL, 'x'), pg_last_copy_count(), pg_last_copy_id()"))
        .containsExactly("x|0|-1");
  }

  @Test
  void statementsAreRecordedWithTheirParameters() throws SQLException {
    execute("CREATE TABLE t (i INT, name VARCHAR(9))");
    redshift.statements().clear();
    try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (1, ?)")) {
      insert.setString(1, "Ada");
      insert.execute();
    }
    connection.commit();

    assertThat(redshift.statements().texts())
        .containsExactly("INSERT INTO t VALUES (1, $1)", "COMMIT");
    assertThat(redshift.statements().all().get(0).parameters()).containsExactly("Ada");
  }
}
