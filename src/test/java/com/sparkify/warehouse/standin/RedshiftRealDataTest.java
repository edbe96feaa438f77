package com.sparkify.warehouse.standin;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** A month of real events arrives as it is known to be. */
final class RedshiftRealDataTest extends RedshiftFixture {
  private static final Path LOGS = Path.of("../shared/data/sparkify/log_data");
  private static final List<String> KEYS =
      List.of("artist", "itemInSession", "length", "page", "sessionId", "song", "ts", "userId");

  static boolean dataIsThere() {
    return LOGS.toFile().isDirectory();
  }

  @Test
  @EnabledIf("dataIsThere")
  void everyEventIsStaged() throws SQLException {
    bucket.putFolder("log/", LOGS);
    List<String> files = bucket.keys().stream().filter(key -> !key.contains("/.")).toList();
    bucket
        .put("paths.json", "{\"jsonpaths\":[" + list(KEYS, "\"$['%s']\"") + "]}")
        .put(
            "manifest",
            "{\"entries\":["
                + list(files, "{\"url\":\"s3://music/%s\",\"mandatory\":true}")
                + "]}");
    execute(
        "CREATE TABLE staging (" + list(KEYS, "%s VARCHAR(2048)") + ")",
        "COPY staging ("
            + list(KEYS, "%s")
            + ") FROM 's3://music/manifest' IAM_ROLE default"
            + " MANIFEST FORMAT AS JSON 's3://music/paths.json' TRIMBLANKS EMPTYASNULL");

    assertThat(
            rows(
                """
                SELECT
                  count(*), count(song), count(userid), count(DISTINCT userid), min(ts), max(ts)
                FROM staging
                """))
        .containsExactly("8056|6820|7770|97|1541105830796|1543607664796");
    assertThat(rows("SELECT count(*), sum(lines_scanned) FROM sys_load_detail"))
        .containsExactly("30|8056");
  }

  private static String list(List<String> items, String format) {
    return items.stream().map(format::formatted).collect(joining(","));
  }
}
