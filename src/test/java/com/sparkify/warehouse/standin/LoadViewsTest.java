package com.sparkify.warehouse.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The views of loads can be read in the transaction of the load, and stay after a rollback. */
final class LoadViewsTest extends RedshiftFixture {
  private static final String COPY = "COPY t FROM 's3://music/log/' IAM_ROLE default JSON 'auto' ";

  @Override
  RedshiftStandIn.Kind kind() {
    return RedshiftStandIn.Kind.SERVERLESS;
  }

  @BeforeEach
  void fill() throws SQLException {
    execute("CREATE TABLE t (id INT)");
    connection.commit();
    bucket.put("log/a.json", "{\"id\":1}\n{\"id\":2}\n").put("log/b.json", "{\"id\":3}\n");
  }

  @Test
  void theTransactionOfTheLoadSeesItsFilesOnce() throws SQLException {
    assertThat(rows("SELECT count(*) FROM sys_load_detail")).containsExactly("0");
    execute(COPY);
    String files =
        """
        SELECT file_name, lines_scanned, bytes_scanned, file_etag
        FROM sys_load_detail
        WHERE query_id = pg_last_copy_id()
        ORDER BY file_name
        """;
    String etag = bucket.find("log/b.json").orElseThrow().etag().replace("\"", "");

    assertThat(rows(files)).hasSize(2).last().isEqualTo("s3://music/log/b.json|1|9|" + etag);
    connection.commit();
    assertThat(rows(files)).hasSize(2);
  }

  @Test
  void aRolledBackLoadStaysInTheHistory() throws SQLException {
    execute(COPY);
    connection.rollback();

    assertThat(rows("SELECT status, loaded_rows, source_file_count FROM sys_load_history"))
        .containsExactly("completed|3|2");
    assertThat(rows("SELECT pg_last_copy_count()")).containsExactly("3");
    assertThat(rows("SELECT count(*) FROM t")).containsExactly("0");
  }

  @Test
  void aFailedLoadIsAbortedInTheHistory() throws SQLException {
    bucket.put("log/c.json", "{\"id\":\"x\"}");
    assertThatThrownBy(() -> execute(COPY))
        .hasMessageContaining("failed.  Check 'sys_load_error_detail' system table for details.");
    connection.rollback();

    assertThat(rows("SELECT status, loaded_rows, error_count FROM sys_load_history"))
        .containsExactly("aborted|0|1");
    assertThat(
            rows(
                """
                SELECT file_name FROM sys_load_error_detail
                WHERE session_id = pg_backend_pid() AND file_name LIKE 's3://music/log/%'
                """))
        .containsExactly("s3://music/log/c.json");
  }

  @Test
  void serverlessHasNoRightToTheOldViews() {
    assertThatThrownBy(() -> rows("SELECT * FROM stl_load_errors"))
        .hasMessageContaining("permission denied");
  }
}
