package com.sparkify.warehouse.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.standin.s3.S3Bucket;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** COPY refuses what cannot be loaded, and says where it lies. */
final class RedshiftCopyFailureTest extends RedshiftFixture {
  private static final String COPY =
      "COPY t FROM 's3://music/a.json' IAM_ROLE '" + RedshiftStandIn.ROLE + "' JSON 'auto' ";

  @BeforeEach
  void createTable() throws SQLException {
    execute("CREATE TABLE t (id INT NOT NULL, name VARCHAR(3))");
    connection.commit();
  }

  @Test
  void aFailureSpoilsTheTransactionAndLeavesItsErrors() throws SQLException {
    bucket.put("a.json", "{\"id\":1}\n\n{\"id\":2,\"name\":\"éa\"}\n{\"id\":3,\"name\":\"éé\"}\n");
    SQLException failed = catchThrowableOfType(SQLException.class, () -> execute(COPY));

    assertThat(failed.getSQLState()).isEqualTo("XX000");
    assertThat(failed.getMessage())
        .contains("Load into table 't' failed.  Check 'stl_load_errors' system table for details.");
    assertThatThrownBy(() -> rows("SELECT 1"))
        .hasMessageContaining("current transaction is aborted");
    connection.rollback();

    assertThat(rows("SELECT count(*) FROM t")).containsExactly("0");
    assertThat(rows("SELECT pg_last_copy_count()")).containsExactly("0");
    assertThat(
            rows(
                """
                SELECT file_name, line_number, column_name, column_type, column_length, error_code,
                  error_message
                FROM sys_load_error_detail
                """))
        .containsExactly(
            "s3://music/a.json|4|name|varchar|3|1204|String length exceeds DDL length");
    assertThat(rows("SELECT line_number, raw_line, raw_field_value FROM stl_load_errors"))
        .containsExactly("4|{\"id\":3,\"name\":\"éé\"}|éé");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"id\":\"x1\"}            | 1207 | Invalid digit, Value 'x', Pos 0, Type: Integer",
        "{\"id\":1.5}               | 1207 | Invalid digit, Value '.', Pos 1, Type: Integer",
        "{\"id\":3000000000}        | 1222 | Overflow for type Integer",
        "{\"id\":null}              | 1213 | Missing data for not-null field",
        "{\"name\":\"a\"}           | 1213 | Missing data for not-null field",
        "{\"id\":1,\"name\":\"\\u0000a\"} | 1218 | Invalid null byte - field longer than 1 byte",
        "{\"id\":1,}                | 1216 | Invalid value.",
        "{\"id\":1},                | 1216 | Invalid value.",
        "17                         | 1216 | Invalid value.",
        "[1]                        | 1216 | Invalid JSON: an array needs a jsonpaths file.",
      })
  void eachFaultHasItsCode(String line, int code, String reason) throws SQLException {
    bucket.put("a.json", line + "\n");
    assertThatThrownBy(() -> execute(COPY)).hasMessageContaining("Load into table 't' failed.");
    connection.rollback();

    assertThat(rows("SELECT line_number, error_code, error_message FROM sys_load_error_detail"))
        .containsExactly("1|" + code + "|" + reason);
  }

  @Test
  void maxerrorLoadsTheRestAndTellsOnlyByNotice() throws SQLException {
    bucket.put("a.json", "{\"id\":1}\n{\"id\":\"x\"}\n{\"id\":2,}\n{\"id\":3}\n");
    execute(COPY + "MAXERROR 3");

    assertThat(rows("SELECT id FROM t ORDER BY id")).containsExactly("1", "3");
    connection.commit();
    assertThat(rows("SELECT line_number FROM sys_load_error_detail ORDER BY 1"))
        .containsExactly("2", "3");
    assertThatThrownBy(() -> execute(COPY + "MAXERROR 2")).hasMessageContaining("failed.");
  }

  @Test
  void bytesThatAreNoTextAreAnErrorUnlessAccepted() throws SQLException {
    bucket.put(
        "a.json",
        new byte[] {
          '{',
          '"',
          'i',
          'd',
          '"',
          ':',
          '1',
          ',',
          '"',
          'n',
          'a',
          'm',
          'e',
          '"',
          ':',
          '"',
          'a',
          (byte) 0xFF,
          'b',
          '"',
          '}'
        });
    assertThatThrownBy(() -> execute(COPY)).hasMessageContaining("failed.");
    connection.rollback();
    assertThat(rows("SELECT error_code, column_name FROM sys_load_error_detail"))
        .containsExactly("1220|name");

    execute(COPY + "ACCEPTINVCHARS");
    assertThat(rows("SELECT name FROM t")).containsExactly("a?b");
  }

  @Test
  void truncatecolumnsCutsAtACharacter() throws SQLException {
    bucket.put("a.json", "{\"id\":1,\"name\":\"aéé\"}");
    execute(COPY + "TRUNCATECOLUMNS");

    assertThat(rows("SELECT name FROM t")).containsExactly("aé");
  }

  @Test
  void recordsAboveFourMegabytesAreRefused() throws SQLException {
    bucket.put("a.json", "{\"id\":1,\"other\":\"" + "x".repeat(4 << 20) + "\"}");
    assertThatThrownBy(() -> execute(COPY)).hasMessageContaining("failed.");
  }

  @Test
  void pathsAndColumnsMustBeAsMany() {
    bucket.put("a.json", "{\"id\":1}").put("paths.json", "{\"jsonpaths\":[\"$.id\"]}");
    assertThatThrownBy(() -> execute(COPY.replace("auto", "s3://music/paths.json")))
        .hasMessageContaining(
            "Number of jsonpaths and the number of columns should match. JSONPath size: 1,"
                + " Number of columns in table or column list: 2");
  }

  @Test
  void whatIsNotInS3IsNamed() {
    assertThatThrownBy(() -> execute(COPY))
        .hasMessageContaining("The specified S3 prefix 'a.json' does not exist");
    bucket.put("m", "{\"entries\":[{\"url\":\"s3://music/gone.json\",\"mandatory\":true}]}");
    assertFails(
        COPY.replace("a.json", "m") + "MANIFEST",
        "The specified key does not exist.,Status 404,Error NoSuchKey");
    assertFails(COPY.replace("music", "nobody"), "Error NoSuchBucket");
  }

  @Test
  void aBucketMayBeForbiddenOrElsewhere() {
    s3.store().createBucket("secret", "us-west-2", S3Bucket.Access.FORBIDDEN);
    s3.store().createBucket("far", "eu-north-1", S3Bucket.Access.PRIVATE).put("a.json", "{}");

    assertFails(COPY.replace("music", "secret"), "Access Denied,Status 403");
    assertFails(COPY.replace("music", "far"), "must be addressed using the specified endpoint");
    assertFails(COPY.replace("music", "far") + "REGION 'eu-north-1'", "failed.");
    assertFails(COPY.replace("sparkify-copy", "other"), "Not authorized to get credentials");
  }

  @Test
  void plainFilesAreNotGzip() {
    bucket.put("a.json", "{\"id\":1}");
    assertFails(COPY + "GZIP", "zlib error");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CSV",
        "DELIMITER ','",
        "NULL AS 'x'",
        "ESCAPE",
        "FILLRECORD",
        "REMOVEQUOTES",
        "IGNOREBLANKLINES",
        "FIXEDWIDTH 'a:1'",
        "READRATIO 50"
      })
  void optionsOfOtherFormatsAreRefused(String option) {
    bucket.put("a.json", "{\"id\":1}");
    assertFails(COPY + option, "is not valid with JSON");
  }

  @Test
  void keysInTheStatementAreRefused() {
    assertFails(
        "COPY t FROM 's3://music/a.json' CREDENTIALS 'aws_access_key_id=x' JSON 'auto'",
        "syntax error at or near \"CREDENTIALS\"");
    assertFails("COPY t FROM 's3://music/a.json' JSON 'auto'", "IAM_ROLE");
    assertFails(COPY.replace("COPY t", "COPY nowhere"), "nonexistent table nowhere");
    assertFails(COPY.replace("COPY t", "COPY t (ghost)"), "column \"ghost\" of relation \"t\"");
  }

  private void assertFails(String sql, String message) {
    SQLException failed = catchThrowableOfType(SQLException.class, () -> rollbackAnd(sql));
    assertThat(failed.getMessage()).contains(message);
  }

  private void rollbackAnd(String sql) throws SQLException {
    connection.rollback();
    execute(sql);
  }
}
