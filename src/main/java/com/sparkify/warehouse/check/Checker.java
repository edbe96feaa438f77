package com.sparkify.warehouse.check;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.schema.Ledger;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.schema.Table;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes all checks of a warehouse, whatever comes of the first ones. */
public final class Checker {
  private final Sql sql;
  private final Dialect dialect;

  public Checker(Warehouse warehouse) {
    sql = warehouse.sql();
    dialect = warehouse.dialect();
  }

  /** Takes all checks; what is later than {@code now} lies in the future. */
  public CheckReport check(Instant now) {
    long start = System.nanoTime();
    Map<String, Long> rows = rowCounts();
    List<CheckResult> results = new ArrayList<>();
    for (Scan scan : new Catalogue(dialect, now).scans()) {
      results.addAll(check(scan, rows));
    }
    return CheckReport.of(since(start), results);
  }

  private Map<String, Long> rowCounts() {
    String query =
        Stream.concat(Star.tables().stream(), Ledger.tables().stream())
            .map(Table::name)
            .map(name -> "SELECT '" + name + "', count(*) FROM " + dialect.quote(name))
            .collect(Collectors.joining("\nUNION ALL "));
    Map<String, Long> counts = new HashMap<>();
    sql.select(query, row -> counts.put(row.getString(1), row.getLong(2)));
    return counts;
  }

  private List<CheckResult> check(Scan scan, Map<String, Long> rows) {
    long start = System.nanoTime();
    int checks = scan.checks().size();
    List<Long> violations =
        sql.select(scan.statement(), row -> numbers(row, checks), scan.bound()).get(0);
    Duration took = since(start);
    List<CheckResult> results = new ArrayList<>();
    for (int i = 0; i < checks; i++) {
      Check check = scan.checks().get(i);
      results.add(result(check, violations.get(i), rows.get(check.table().name()), took));
    }
    return results;
  }

  private CheckResult result(Check check, long violations, long examined, Duration took) {
    return new CheckResult(
        check.name(),
        check.proves(),
        check.severity(),
        violations == 0,
        violations,
        check.table().name(),
        examined,
        violations == 0 ? List.of() : examples(check),
        took);
  }

  private List<String> examples(Check check) {
    return sql.select(check.examples(), Checker::example, check.bound().toArray());
  }

  private static List<Long> numbers(ResultSet row, int count) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      numbers.add(row.getLong(i));
    }
    return numbers;
  }

  private static String example(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    List<String> values = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      values.add(columns.getColumnLabel(i) + "=" + row.getString(i));
    }
    return String.join(", ", values);
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
