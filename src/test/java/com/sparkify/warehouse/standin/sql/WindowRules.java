package com.sparkify.warehouse.standin.sql;

import static com.sparkify.warehouse.standin.sql.Check.syntax;

import com.sparkify.warehouse.standin.wire.SqlError;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Window functions: dg/c_Window_functions. */
final class WindowRules {
  private static final Set<String> RANKING =
      Set.of(
          "row_number",
          "rank",
          "dense_rank",
          "ntile",
          "percent_rank",
          "cume_dist",
          "lag",
          "lead",
          "ratio_to_report");

  static final List<Rule> ALL =
      List.of(
          new Rule(
              "c_Window_functions",
              "SELECT sum(n) OVER (ORDER BY id) FROM a",
              WindowRules::orderedAggregateWithoutFrame),
          new Rule(
              "r_WF_ROW_NUMBER",
              "SELECT row_number() OVER (ORDER BY id ROWS UNBOUNDED PRECEDING) FROM a",
              syntax(WindowRules::rankingWithFrame)),
          new Rule(
              "r_Window_function_synopsis",
              "SELECT sum(n) OVER (ORDER BY id RANGE UNBOUNDED PRECEDING) FROM a",
              syntax(sql -> inWindow(sql, "range", "groups", "exclude"))),
          new Rule(
              "r_Window_function_synopsis",
              "SELECT sum(n) OVER w FROM a WINDOW w AS (PARTITION BY id)",
              syntax(WindowRules::namedWindow)));

  private WindowRules() {}

  private static Optional<SqlError> orderedAggregateWithoutFrame(Sql sql, boolean inTransaction) {
    for (int i = sql.find("over ("); i != Sql.NONE; i = sql.find("over (", i + 1)) {
      boolean ordered = !sql.findAtTop("order by", i + 2, sql.closing(i + 1)).isEmpty();
      boolean framed = frame(sql, i, "rows", "range", "groups") != Sql.NONE;
      if (ordered && !framed && !RANKING.contains(function(sql, i))) {
        return Optional.of(
            Check.unsupported(
                "Aggregate window functions with an ORDER BY clause require a frame clause"));
      }
    }
    return Optional.empty();
  }

  private static int rankingWithFrame(Sql sql) {
    for (int i = sql.find("over ("); i != Sql.NONE; i = sql.find("over (", i + 1)) {
      if (RANKING.contains(function(sql, i)) && frame(sql, i, "rows") != Sql.NONE) {
        return frame(sql, i, "rows");
      }
    }
    return Sql.NONE;
  }

  private static int inWindow(Sql sql, String... words) {
    for (int i = sql.find("over ("); i != Sql.NONE; i = sql.find("over (", i + 1)) {
      if (frame(sql, i, words) != Sql.NONE) {
        return frame(sql, i, words);
      }
    }
    return Sql.NONE;
  }

  private static int namedWindow(Sql sql) {
    for (int i = sql.find(") over"); i != Sql.NONE; i = sql.find(") over", i + 1)) {
      if (!sql.matches(i + 2, "(")) {
        return i + 2;
      }
    }
    return Sql.NONE;
  }

  /** The name before {@code (…) OVER} or {@code (…) IGNORE NULLS OVER}. */
  private static String function(Sql sql, int over) {
    int close = sql.matches(over - 1, "nulls") ? over - 3 : over - 1;
    return sql.at(sql.opening(close) - 1).text();
  }

  private static int frame(Sql sql, int over, String... words) {
    for (String word : words) {
      List<Integer> places = sql.findAtTop(word, over + 2, sql.closing(over + 1));
      if (!places.isEmpty()) {
        return places.get(0);
      }
    }
    return Sql.NONE;
  }
}
