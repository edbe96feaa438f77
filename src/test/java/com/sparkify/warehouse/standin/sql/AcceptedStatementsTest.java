package com.sparkify.warehouse.standin.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Redshift takes is not refused by mistake. */
final class AcceptedStatementsTest {
  private static final Path SHARED =
      Path.of("src/main/resources/com/sparkify/warehouse/sql/common");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TEMP TABLE t AS SELECT * FROM (SELECT row_number() OVER (PARTITION BY i) r FROM a)",
        "CREATE TABLE t (at TIMESTAMP, uuid VARCHAR(36), top_song INT, \"tag\" INT ENCODE raw)",
        "CREATE TABLE t (i INT IDENTITY(0, 1), PRIMARY KEY (i)) BACKUP NO DISTSTYLE EVEN",
        "INSERT INTO t (i, j) VALUES (1, 2), (3, 4)",
        "INSERT INTO t WITH x AS (SELECT 1 AS i) SELECT i FROM x",
        "DELETE FROM s.t USING d WHERE t.i = d.i",
        "WITH x AS (SELECT 1 AS i) DELETE FROM t USING x WHERE t.i = x.i",
        "UPDATE s.t SET n = d.n FROM d WHERE t.i = d.i",
        "SELECT sum(n) OVER (PARTITION BY i) FROM t",
        "SELECT sum(n) OVER (PARTITION BY i ORDER BY n ROWS UNBOUNDED PRECEDING) FROM t",
        "SELECT lag(n) OVER (ORDER BY i), row_number() OVER (ORDER BY i NULLS LAST) FROM t",
        "SELECT first_value(n IGNORE NULLS) OVER (ORDER BY i ROWS UNBOUNDED PRECEDING) FROM t",
        "SELECT extract(weekday FROM at), date_trunc('week', at), getdate() FROM t",
        "SELECT timestamp 'epoch' + ts / 1000.0 * interval '1 second' FROM t",
        "SELECT CASE WHEN (i, j) IN (SELECT i, j FROM u) THEN 1 END FROM t",
        "SELECT 'it''s on conflict, returning nothing' -- for update",
        "SELECT to_timestamp('2018', 'YYYY'), 1 AS new FROM t WHERE i > (SELECT max(i) FROM u)",
        """
        MERGE INTO t USING (SELECT i, n FROM s) AS x ON t.i = x.i
        WHEN MATCHED THEN UPDATE SET n = CASE WHEN x.n > 1 THEN x.n ELSE 1 END
        WHEN NOT MATCHED THEN INSERT (i, n) VALUES (x.i, x.n)""",
        "LOCK etl_lock",
        "TRUNCATE TABLE s.t",
        "ANALYZE t",
        "BEGIN READ WRITE",
        "ROLLBACK",
        "SET TimeZone TO 'UTC'",
        "COMMENT ON COLUMN t.i IS 'A number'",
        "ALTER TABLE t ADD COLUMN x VARCHAR(9) ENCODE zstd DEFAULT 'a'",
        "ALTER TABLE t RENAME TO u",
        "COPY t FROM 's3://b/k' IAM_ROLE default FORMAT AS JSON 'auto' GZIP TRUNCATECOLUMNS"
      })
  void redshiftTakes(String sql) {
    assertThat(StatementRules.refusal(Sql.of(sql), true)).isEmpty();
  }

  static List<Path> sharedFiles() throws IOException {
    try (Stream<Path> files = Files.walk(SHARED)) {
      return files.filter(file -> file.toString().endsWith(".sql")).toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sharedFiles")
  void everySharedStatementStaysInThePortableSubset(Path file) throws IOException {
    String text = Files.readString(file).replaceAll("\\{(\\w+)}", "$1s"); // names to be filled in
    for (String sql : Sql.split(text)) {
      assertThat(StatementRules.refusal(Sql.of(sql), true)).as(sql).isEmpty();
    }
  }
}
