package com.sparkify.warehouse.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions end, wait and fail as on Redshift. */
final class RedshiftTransactionTest extends RedshiftFixture {
  @BeforeEach
  void createTable() throws SQLException {
    execute("CREATE TABLE t (i INT, n INT)", "INSERT INTO t VALUES (1, 0)");
    connection.commit();
  }

  @Test
  void truncateCommitsEverythingBeforeIt() throws SQLException {
    execute("CREATE TABLE earlier (i INT)", "TRUNCATE t", "INSERT INTO t VALUES (2, 0)");
    connection.rollback();

    assertThat(rows("SELECT count(*) FROM t")).containsExactly("0");
    assertThat(rows("SELECT count(*) FROM earlier")).containsExactly("0");
  }

  @Test
  void vacuumNeedsToStandAlone() throws SQLException {
    rows("SELECT 1");
    assertThatThrownBy(() -> execute("VACUUM t"))
        .hasMessageContaining("VACUUM cannot run inside a transaction block");
    connection.rollback();

    connection.setAutoCommit(true);
    execute("VACUUM DELETE ONLY t", "VACUUM FULL t", "ANALYZE t");
  }

  @Test
  void twoWritersOfARowAreASerializationError() throws SQLException {
    try (Connection other = redshift.connect()) {
      other.setAutoCommit(false);
      Rows.of(other, "SELECT * FROM t");
      execute("UPDATE t SET n = 1");
      connection.commit();

      SQLException conflict =
          catchThrowableOfType(SQLException.class, () -> Rows.execute(other, "UPDATE t SET n = 2"));
      assertThat(conflict.getSQLState()).isEqualTo("XX000");
      assertThat(conflict.getMessage())
          .contains("1023", "Serializable isolation violation on table");
      other.rollback();
    }
  }

  @Test
  void theSnapshotIsTakenAfterALockAtTheBeginning() throws SQLException {
    try (Connection other = redshift.connect()) {
      other.setAutoCommit(false);
      Rows.execute(other, "LOCK t");
      Rows.execute(other, "UPDATE t SET n = n + 1");
      Thread waiting = new Thread(this::lockAndIncrement);
      waiting.start();
      waiting.join(200);
      other.commit();
      waiting.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }

    assertThat(rows("SELECT n FROM t")).containsExactly("2");
  }

  private void lockAndIncrement() {
    try {
      execute("LOCK t", "UPDATE t SET n = n + 1");
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void mergeUpdatesAndInserts() throws SQLException {
    execute(
        "CREATE TABLE s (i INT, n INT)",
        "INSERT INTO s VALUES (1, 5), (2, 6)",
        """
        MERGE INTO t USING s ON t.i = s.i
        WHEN MATCHED THEN UPDATE SET n = s.n
        WHEN NOT MATCHED THEN INSERT (i, n) VALUES (s.i, s.n)
        """);
    assertThat(rows("SELECT i, n FROM t ORDER BY i")).containsExactly("1|5", "2|6");

    execute("INSERT INTO s VALUES (1, 7)");
    assertThatThrownBy(
            () ->
                execute(
                    """
                    MERGE INTO t USING s ON t.i = s.i
                    WHEN MATCHED THEN UPDATE SET n = s.n
                    WHEN NOT MATCHED THEN INSERT (i, n) VALUES (s.i, s.n)
                    """))
        .hasMessageContaining("Found multiple matches to update the same tuple.");
  }

  @Test
  void aReadOnlyConnectionDoesNotWrite() throws SQLException {
    connection.setReadOnly(true);
    assertThat(rows("SELECT n FROM t")).containsExactly("0");
    assertThatThrownBy(() -> execute("DELETE FROM t")).hasMessageContaining("read-only");
  }

  @Test
  void settingsOfRedshiftAreTaken() throws SQLException {
    execute(
        "SET query_group TO 'sparkify'",
        "SET statement_timeout TO 60000",
        "SET error_on_nondeterministic_update TO true");
    assertThat(rows("SELECT 1")).containsExactly("1");
  }
}
