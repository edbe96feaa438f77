package com.sparkify.warehouse.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.standin.wire.Fault;
import com.sparkify.warehouse.standin.wire.SqlError;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections drop and statements fail when a test says so. */
final class RedshiftFaultTest extends RedshiftFixture {
  @BeforeEach
  void createTable() throws SQLException {
    execute("CREATE TABLE t (i INT)");
    connection.commit();
  }

  @Test
  void aConnectionCutBeforeAStatementLosesItsTransaction() throws SQLException {
    redshift.faults().atStatement(3, new Fault.CutBefore()); // after BEGIN and the first INSERT
    execute("INSERT INTO t VALUES (1)");
    SQLException cut =
        catchThrowableOfType(SQLException.class, () -> execute("INSERT INTO t VALUES (2)"));

    assertThat(cut.getSQLState()).startsWith("08");
    assertThat(committed()).containsExactly("0");
    assertThat(redshift.faults().struck()).isEqualTo(1);
  }

  @Test
  void aCommitMayBeLostBeforeTheServerSeesIt() throws SQLException {
    redshift.faults().atCommit(new Fault.CutBefore());
    execute("INSERT INTO t VALUES (1)");

    assertThatThrownBy(() -> connection.commit()).isInstanceOf(SQLException.class);
    assertThat(committed()).containsExactly("0");
  }

  @Test
  void aCommitMayBeDoneAndItsAnswerLost() throws SQLException {
    redshift.faults().atCommit(new Fault.CutAfter());
    execute("INSERT INTO t VALUES (1)");

    assertThatThrownBy(() -> connection.commit()).isInstanceOf(SQLException.class);
    assertThat(committed()).containsExactly("1");
  }

  @Test
  void aStatementMayFailWithAnyError() throws SQLException {
    SqlError full = SqlError.error("53100", "disk full").withDetail("No space left");
    redshift.faults().when(statement -> statement.startsWith("insert"), new Fault.Fail(full));
    rows("SELECT 1");
    SQLException failed =
        catchThrowableOfType(SQLException.class, () -> execute("INSERT INTO t VALUES (1)"));

    assertThat(failed.getSQLState()).isEqualTo("53100");
    assertThatThrownBy(() -> rows("SELECT 1")).hasMessageContaining("transaction is aborted");
    connection.rollback();
    execute("INSERT INTO t VALUES (1)");
  }

  @Test
  void aCopyMayBeCutInTheMiddle() throws SQLException {
    bucket.put("a.json", "{\"i\":1}");
    redshift.faults().when(statement -> statement.startsWith("copy"), new Fault.CutAfter());

    assertThatThrownBy(
            () -> execute("COPY t FROM 's3://music/a.json' IAM_ROLE default JSON 'auto'"))
        .isInstanceOf(SQLException.class);
    assertThat(committed()).containsExactly("0");
  }

  @Test
  void aStatementMayTakeLong() throws SQLException {
    redshift.faults().atStatement(2, new Fault.Delay(Duration.ofMillis(300)));
    long start = System.nanoTime();
    rows("SELECT 1");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(299));
  }

  @Test
  void aFileMayGoBetweenPlanAndCopy() throws SQLException {
    bucket.put("a.json", "{\"i\":1}");
    redshift
        .faults()
        .when(
            statement -> statement.startsWith("copy"),
            new Fault.Meanwhile(() -> bucket.delete("a.json")));

    assertThatThrownBy(
            () -> execute("COPY t FROM 's3://music/a.json' IAM_ROLE default JSON 'auto'"))
        .hasMessageContaining("The specified S3 prefix 'a.json' does not exist");
  }

  @Test
  void theWholeServerMayGoAway() throws SQLException {
    redshift.proxy().cutAll();
    redshift.proxy().refuseConnections(true);
    assertThatThrownBy(() -> rows("SELECT 1")).isInstanceOf(SQLException.class);
    assertThatThrownBy(redshift::connect).isInstanceOf(SQLException.class);

    redshift.proxy().refuseConnections(false);
    assertThat(committed()).containsExactly("0");
  }

  private List<String> committed() throws SQLException {
    try (Connection other = redshift.connect()) {
      return Rows.of(other, "SELECT count(*) FROM t");
    }
  }
}
