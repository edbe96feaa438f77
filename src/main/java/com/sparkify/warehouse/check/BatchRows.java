package com.sparkify.warehouse.check;

import static java.time.format.DateTimeFormatter.ISO_LOCAL_DATE_TIME;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.engine.SqlFiles;
import com.sparkify.warehouse.schema.Column;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Counts, batch by batch, what is odd or missing in the rows of one kind. */
final class BatchRows {
  /** In fewer rows a value may be missing by chance. */
  private static final int ENOUGH = 20;

  /** Values that are not what they usually are: how many, and one of them. */
  private record Odd(long count, String example) {
    Odd plus(Odd other) {
      return new Odd(count + other.count, example == null ? other.example : example);
    }
  }

  private final String kind;
  private final List<String> optional;
  private final List<Plausibility> usual;
  private final String query;
  private final Object[] bound;
  private final Map<String, Long> present = new LinkedHashMap<>();
  private final Map<Plausibility, Odd> odd = new LinkedHashMap<>();
  private long rows;

  /**
   * @param kind as people call the rows
   * @param file of the query that gives them
   */
  BatchRows(String kind, String file, List<Column> columns, Dialect dialect, Instant now) {
    this.kind = kind;
    optional = columns.stream().filter(c -> !c.required()).map(Column::name).toList();
    usual = columns.stream().flatMap(c -> Plausibility.of(c, dialect, now).stream()).toList();
    query = query(SqlFiles.text(dialect, file), dialect);
    // Each condition is there twice: to count, and for an example.
    bound = usual.stream().flatMap(u -> Stream.of(u, u)).flatMap(u -> u.bound().stream()).toArray();
  }

  private String query(String rowsOfBatch, Dialect dialect) {
    List<String> counts = new ArrayList<>(List.of("count(*)"));
    optional.forEach(column -> counts.add("count(" + dialect.quote(column) + ")"));
    for (Plausibility u : usual) {
      String oddValue = "CASE WHEN " + u.odd() + " THEN " + dialect.quote(u.column()) + " END";
      counts.add("count(" + oddValue + ")");
      counts.add("min(" + oddValue + ")");
    }
    return "SELECT\n  " + String.join(",\n  ", counts) + "\nFROM " + Subject.nested(rowsOfBatch);
  }

  /** Adds those of the batch that was folded last. */
  void add(Sql sql) {
    sql.select(query, this::add, bound);
  }

  private long add(ResultSet row) throws SQLException {
    int at = 1;
    rows += row.getLong(at++);
    for (String column : optional) {
      present.merge(column, row.getLong(at++), Long::sum);
    }
    for (Plausibility u : usual) {
      odd.merge(u, new Odd(row.getLong(at++), example(row.getObject(at++))), Odd::plus);
    }
    return rows;
  }

  private static String example(Object value) {
    return value instanceof Timestamp moment
        ? ISO_LOCAL_DATE_TIME.format(moment.toLocalDateTime())
        : Objects.toString(value, null);
  }

  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    odd.forEach(
        (expected, values) -> {
          if (values.count > 0) {
            warnings.add(odd(expected, values));
          }
        });
    List<String> missing = optional.stream().filter(this::isMissing).toList();
    if (!missing.isEmpty()) {
      warnings.add(String.format("None of the %s has %s.", all(), String.join(" or ", missing)));
    }
    return warnings;
  }

  private boolean isMissing(String column) {
    return rows >= ENOUGH && present.get(column) == 0;
  }

  private String odd(Plausibility expected, Odd values) {
    return String.format(
        Locale.ROOT,
        "%s is not %s in %,d of the %s, such as \"%s\".",
        expected.column(),
        expected.expected(),
        values.count,
        all(),
        values.example);
  }

  private String all() {
    return String.format(Locale.ROOT, "%,d %s", rows, kind);
  }
}
