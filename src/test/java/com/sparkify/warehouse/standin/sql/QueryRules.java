package com.sparkify.warehouse.standin.sql;

import static com.sparkify.warehouse.standin.sql.Check.phrase;
import static com.sparkify.warehouse.standin.sql.Check.syntax;

import java.util.List;

/** What a query may say; also inside of other statements. */
final class QueryRules {
  private static final String SELECT_PAGE = "r_SELECT_synopsis";

  static final List<Rule> ALL =
      List.of(
          new Rule(
              SELECT_PAGE,
              "SELECT * FROM a FOR UPDATE",
              phrase("for update", "for share", "for no key update", "for key share")),
          new Rule(
              "c_unsupported-postgresql-functions",
              "SELECT * FROM a WHERE id IS DISTINCT FROM n",
              phrase("is distinct from", "is not distinct from")),
          new Rule("r_SELECT_list", "SELECT DISTINCT ON (n) * FROM a", phrase("distinct on (")),
          new Rule(
              "r_FROM_clause30", "SELECT * FROM a, LATERAL (SELECT a.n + 1) x", phrase("lateral")),
          new Rule(
              "r_FROM_clause30", "SELECT * FROM a TABLESAMPLE SYSTEM (10)", phrase("tablesample")),
          new Rule(
              "r_ORDER_BY_clause",
              "SELECT * FROM a ORDER BY id FETCH FIRST 1 ROW ONLY",
              phrase("fetch first", "fetch next").in("select", "with", "insert", "create")),
          new Rule(
              "r_UNION",
              "SELECT id FROM a EXCEPT ALL SELECT id FROM b",
              phrase("except all", "intersect all")),
          new Rule(
              "r_WITH_clause",
              "WITH x AS MATERIALIZED (SELECT 1) SELECT * FROM x",
              phrase("as materialized (", "as not materialized (")),
          new Rule(
              "c_Aggregate_Functions",
              "SELECT count(*) FILTER (WHERE n > 1) FROM a",
              phrase(") filter (")),
          new Rule(
              "c_unsupported-postgresql-features",
              "SELECT * FROM (VALUES (1), (2)) AS v (x)",
              syntax(QueryRules::valuesAsTable)),
          new Rule(
              "c_Supported_data_types",
              "SELECT * FROM a WHERE id = ANY (ARRAY[1, 2])",
              phrase("array [")),
          new Rule(
              "r_comparison_condition",
              "SELECT * FROM a WHERE (id, n) < (1, 2)",
              syntax(QueryRules::rowComparison)),
          new Rule(
              "r_CREATE_TABLE_NEW",
              "SELECT * FROM a ORDER BY name COLLATE \"C\"",
              syntax(QueryRules::collation)),
          new Rule(
              "json-functions", "SELECT CAST('{\"x\": 1}' AS JSON) -> 'x'", phrase("->", "->>")),
          // Redshift descends from PostgreSQL 8.0, where a backslash in a text escapes, and its
          // driver doubles them; today's PostgreSQL keeps them.
          new Rule("r_LIKE", "SELECT 'a\\b'", syntax(sql -> inText(sql, "\\"))),
          new Rule(
              "pattern-matching-conditions-posix",
              "SELECT 'abc' ~ '(?:b|c)'",
              syntax(sql -> inText(sql, "(?"))),
          new Rule(
              "r_COUNT",
              "SELECT count(DISTINCT (id, n)) FROM a",
              syntax(QueryRules::severalDistinct)));

  private QueryRules() {}

  private static int valuesAsTable(Sql sql) {
    for (int i = sql.find("values"); i != Sql.NONE; i = sql.find("values", i + 1)) {
      if (i == 0 || sql.matchesAny(i - 1, "(", "all", "as")) {
        return i;
      }
    }
    return Sql.NONE;
  }

  /** Smaller and greater compare rows by PostgreSQL's meaning only since 8.2. */
  private static int rowComparison(Sql sql) {
    for (int i = 0; i < sql.size(); i++) {
      boolean compares = sql.matchesAny(i, "< (", "> (", "<= (", ">= (");
      if (compares
          && !sql.matches(i + 2, "select")
          && !sql.findAtTop(",", i + 2, sql.closing(i + 1)).isEmpty()) {
        return i;
      }
    }
    return Sql.NONE;
  }

  private static int collation(Sql sql) {
    for (int i = sql.find("collate"); i != Sql.NONE; i = sql.find("collate", i + 1)) {
      if (!sql.matchesAny(i + 1, "case_sensitive", "case_insensitive", "cs", "ci")) {
        return i;
      }
    }
    return Sql.NONE;
  }

  private static int severalDistinct(Sql sql) {
    int distinct = sql.find("( distinct (");
    boolean several =
        distinct != Sql.NONE
            && !sql.findAtTop(",", distinct + 3, sql.closing(distinct + 2)).isEmpty();
    return several ? distinct + 2 : Sql.NONE;
  }

  private static int inText(Sql sql, String part) {
    for (int i = 0; i < sql.size(); i++) {
      if (sql.at(i).kind() == Token.Kind.STRING && sql.at(i).text().contains(part)) {
        return i;
      }
    }
    return Sql.NONE;
  }
}
