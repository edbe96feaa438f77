package com.sparkify.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** What DuckDB takes and PostgreSQL or Redshift do not. */
public final class PortableSql {
  private static final Map<String, String> NOT_SHARED =
      Map.of(
          "filter\\s*\\(", "count(CASE WHEN ... THEN 1 END)",
          "\\bqualify\\b", "row_number() in a subquery",
          "::", "cast(... AS ...)",
          "round\\([^()]*,\\s*\\d+\\s*\\)", "cast(... AS decimal(...))",
          "\\b(median|string_agg|listagg|list|now|substr|generate_series)\\s*\\(", "the standard",
          "\\b(current_timestamp|returning|on conflict|is (not )?distinct from)\\b", "the standard",
          "(sum|count|min|max|avg)\\([^()]*\\) over \\([^)]*order by(?![^)]*rows)", "a frame",
          "extract\\(\\s*(weekday|isodow)\\b", "extract(dow FROM ...)");

  private PortableSql() {}

  /** Fails if the statement holds something of which it is known that not every engine has it. */
  public static void assertPortable(String sql) {
    String code = sql.replaceAll("--[^\n]*", "").replaceAll("'[^']*'", "''");
    NOT_SHARED.forEach(
        (pattern, instead) ->
            assertThat(code).as("use " + instead).doesNotContainPattern("(?i)" + pattern));
  }
}
