package com.sparkify.warehouse.standin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** COPY loads what lies in S3. */
final class RedshiftCopyTest extends RedshiftFixture {
  private static final String ROLE = "IAM_ROLE '" + RedshiftStandIn.ROLE + "' ";

  @Test
  void aManifestNamesTheFilesAndJsonpathsTheColumns() throws SQLException {
    execute("CREATE TABLE t (userid VARCHAR(9), city VARCHAR(9), run VARCHAR(9) DEFAULT 'r1')");
    bucket
        .put("log/a.json", "{\"userId\":\"7\",\"at\":{\"city\":\"Oslo\"}}\n{\"userId\":8}\n")
        .put("log/b.json", "{\"at\":{\"city\":null},\"userId\":\"9\"}")
        .put("log/not-named.json", "{\"userId\":\"10\"}")
        .put("paths.json", "{\"jsonpaths\":[\"$['userId']\",\"$['at']['city']\"]}")
        .put(
            "manifest",
            """
            {"entries":[
              {"url":"s3://music/log/a.json","mandatory":true},
              {"url":"s3://music/log/b.json","mandatory":true},
              {"url":"s3://music/log/gone.json"}]}""");
    execute(
        "COPY t (userid, city) FROM 's3://music/manifest' "
            + ROLE
            + "MANIFEST REGION 'us-west-2' FORMAT AS JSON 's3://music/paths.json'"
            + " TRIMBLANKS EMPTYASNULL COMPUPDATE OFF STATUPDATE OFF");

    assertThat(rows("SELECT userid, city, run FROM t ORDER BY userid"))
        .containsExactly("7|Oslo|r1", "8|null|r1", "9|null|r1");
  }

  @Test
  void aFileListedTwiceIsLoadedTwice() throws SQLException {
    execute("CREATE TABLE t (id INT)");
    String entry = "{\"url\":\"s3://music/a.json\",\"mandatory\":true}";
    bucket
        .put("a.json", "{\"id\":1}")
        .put("manifest", "{\"entries\":[" + entry + "," + entry + "]}");
    execute("COPY t FROM 's3://music/manifest' " + ROLE + "MANIFEST JSON 'auto'");

    assertThat(rows("SELECT id FROM t")).containsExactly("1", "1");
  }

  @Test
  void aPrefixIsNoFolder() throws SQLException {
    execute("CREATE TABLE t (id INT)");
    bucket
        .put("log/a.json", "{\"id\":1}")
        .put("log_old/b.json", "{\"id\":2}")
        .put("other/c.json", "{\"id\":3}");
    execute("COPY t FROM 's3://music/log' IAM_ROLE default FORMAT JSON 'auto'");

    assertThat(rows("SELECT id FROM t ORDER BY id")).containsExactly("1", "2");
  }

  @Test
  void gzipIsSaidOnceForAllFiles() throws SQLException, IOException {
    execute("CREATE TABLE t (id INT)");
    bucket.put("log/a.gz", gzip("{\"id\":1}\n{\"id\":2}\n")).put("log/b.gz", gzip("{\"id\":3}"));
    execute("COPY t FROM 's3://music/log/' " + ROLE + "JSON 'auto' GZIP");

    assertThat(rows("SELECT id FROM t ORDER BY id")).containsExactly("1", "2", "3");
  }

  @Test
  void namesMatchInExactCaseUnlessToldOtherwise() throws SQLException {
    execute("CREATE TABLE t (userid INT, level VARCHAR(9))");
    bucket.put("a.json", "{\"userId\":1,\"level\":\"free\",\"more\":[1]}");
    execute("COPY t FROM 's3://music/a.json' " + ROLE + "JSON 'auto'");
    execute("COPY t FROM 's3://music/a.json' " + ROLE + "JSON 'auto ignorecase'");

    assertThat(rows("SELECT userid, level FROM t ORDER BY userid"))
        .containsExactly("1|free", "null|free");
  }

  @Test
  void recordsMayStandInOneLineOrInSeveral() throws SQLException {
    execute("CREATE TABLE t (id INT, name VARCHAR(9))");
    bucket.put(
        "a.json",
        """
        {"id": 1, "name": "a"} {"id": 2, "name": "b"}

        {
          "id": 3,
          "name": "c"
        }""");
    execute("COPY t FROM 's3://music/a.json' " + ROLE + "JSON 'auto'");

    assertThat(rows("SELECT id, name FROM t ORDER BY id")).containsExactly("1|a", "2|b", "3|c");
  }

  @Test
  void everyKindOfValueBecomesText() throws SQLException {
    execute("CREATE TABLE t (a VARCHAR(40), b VARCHAR(40), c VARCHAR(40), d VARCHAR(40))");
    bucket.put(
        "a.json",
        """
        {"a": 1541106106796, "b": 218.93179, "c": true, "d": null}
        {"a": "tab\\there", "b": "back\\\\slash\\nline", "c": {"x": [1, "é"]}, "d": "null"}
        {"a": "cut\\u0000here", "b": " blanks  ", "c": "", "d": "   "}
        """);
    execute("COPY t FROM 's3://music/a.json' " + ROLE + "JSON 'auto' TRIMBLANKS EMPTYASNULL");

    assertThat(rows("SELECT a, b, c, '<' || d || '>' FROM t"))
        .containsExactly(
            "1541106106796|218.93179|true|null",
            "tab\there|back\\slash\nline|{\"x\":[1,\"é\"]}|<null>",
            "cut| blanks|null|<>");
  }

  @Test
  void typedColumnsAreConverted() throws SQLException {
    execute("CREATE TABLE t (i INT, d DECIMAL(6, 2), f DOUBLE PRECISION, b BOOLEAN, at TIMESTAMP)");
    bucket.put(
        "a.json",
        """
        {"i": "12", "d": 1.239, "f": 1e3, "b": "yes", "at": 1541106106796}
        {"i": "", "d": "  ", "f": null}
        """);
    execute("COPY t FROM 's3://music/a.json' " + ROLE + "JSON 'auto' TIMEFORMAT 'epochmillisecs'");

    assertThat(rows("SELECT i, d, f, b, at FROM t ORDER BY i"))
        .containsExactly("12|1.23|1000.0|t|2018-11-01 21:01:46.796", "null|null|null|null|null");
  }

  @Test
  void arraysNeedPathsByIndex() throws SQLException {
    execute("CREATE TABLE t (id INT, name VARCHAR(9))");
    bucket
        .put("a.json", "[1, \"a\"]\n[2, \"b\"]")
        .put("paths.json", "{\"jsonpaths\":[\"$[0]\",\"$[1]\"]}");
    execute("COPY t FROM 's3://music/a.json' " + ROLE + "JSON 's3://music/paths.json'");

    assertThat(rows("SELECT id, name FROM t ORDER BY id")).containsExactly("1|a", "2|b");
  }

  @Test
  void theDriverHearsHowManyRowsCameOnlyFromANotice() throws SQLException {
    execute("CREATE TABLE t (id INT)");
    bucket.put("a.json", "{\"id\":1}{\"id\":2}");
    try (Statement copy = connection.createStatement()) {
      int count = copy.executeUpdate("COPY t FROM 's3://music/a.json' " + ROLE + "JSON 'auto'");

      assertThat(count).isZero();
      assertThat(copy.getWarnings().getMessage())
          .isEqualTo("Load into table 't' completed, 2 record(s) loaded successfully.");
    }
    assertThat(rows("SELECT pg_last_copy_count()")).containsExactly("2");
  }

  @Test
  void aCopyIsPartOfItsTransaction() throws SQLException {
    execute("CREATE TABLE t (id INT)");
    connection.commit();
    bucket.put("a.json", "{\"id\":1}");
    execute("COPY t FROM 's3://music/a.json' " + ROLE + "JSON 'auto'");

    try (Connection other = redshift.connect()) {
      assertThat(Rows.of(other, "SELECT count(*) FROM t")).containsExactly("0");
    }
    connection.rollback();
    assertThat(rows("SELECT count(*) FROM t")).containsExactly("0");
  }

  @Test
  void aCopyMayFillATemporaryTable() throws SQLException {
    execute("CREATE TEMP TABLE t (id INT)");
    bucket.put("a.json", "{\"id\":1}");
    execute("COPY t FROM 's3://music/a.json' " + ROLE + "JSON 'auto'");

    assertThat(rows("SELECT id FROM t")).containsExactly("1");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }
}
