package com.sparkify.warehouse.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingSqlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "select 1;",
        "  \n\t(select 1) ; -- done",
        "-- what?\nSELECT 1",
        "/* a /* nested */ comment; */ FROM songplays",
        "WITH x AS (SELECT ';' AS a) SELECT * FROM x",
        "SELECT 'it''s; DROP', \"odd;name\"\"\", $$a;b$$, $t$ ; $$ ; $t$",
        "EXPLAIN ANALYZE SELECT 1",
        "explain (select 1)",
        "DESCRIBE songplays",
        "VALUES (1)",
        "SHOW TABLES;\n\n"
      })
  void oneStatementThatReadsIsTaken(String sql) {
    assertThatCode(() -> ReadingSql.require(sql)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM songplays",
        "copy songplays to 'x.csv'",
        "/* SELECT */ DROP TABLE songplays",
        "EXPLAIN ANALYZE COPY (SELECT 1) TO 'x.csv'",
        "ATTACH 'x.duckdb'",
        "PRAGMA database_size",
        "(DELETE FROM songplays)"
      })
  void whatDoesNotBeginLikeAQuestionIsRefused(String sql) {
    assertRefused(sql, "A query only reads");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1; SELECT 2",
        "SELECT ';' ; DROP TABLE songplays",
        "SELECT 1;;",
        "SELECT 1 -- ;\n; COMMIT",
        "SELECT 1 /* ; */ ; x"
      })
  void moreThanOneStatementIsRefused(String sql) {
    assertRefused(sql, "This is more than one statement.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "-- nothing", "/* never ends", "EXPLAIN"})
  void nothingIsRefused(String sql) {
    assertRefused(sql, "The query is empty.");
  }

  private static void assertRefused(String sql, String message) {
    assertThatThrownBy(() -> ReadingSql.require(sql))
        .asInstanceOf(InstanceOfAssertFactories.type(SparkifyException.class))
        .satisfies(e -> assertThat(e.getMessage()).startsWith(message))
        .extracting(SparkifyException::exitCode)
        .isEqualTo(ExitCode.USAGE);
  }
}
