package com.sparkify.warehouse.check;

import com.sparkify.warehouse.engine.SqlFiles;
import com.sparkify.warehouse.schema.Column;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Makes the checks that one pass over the rows of a table answers. */
record RowChecks(Subject subject, String rows) {
  static RowChecks of(Subject subject) {
    return new RowChecks(subject, subject.name());
  }

  /** With what the query in an SQL file finds in each row, beside the columns of the table. */
  static RowChecks of(Subject subject, String file) {
    return new RowChecks(
        subject, Subject.nested(SqlFiles.text(subject.dialect(), "check/" + file)));
  }

  Scan scan(List<Check> checks) {
    return new Scan(rows, checks);
  }

  /** That a condition is true of no row; what does not hold is shown by these columns, too. */
  Check never(String condition, String name, String proves, Severity severity, String... shown) {
    return never(condition, List.of(), name, proves, severity, shown);
  }

  private Check never(
      String condition,
      List<Object> bound,
      String name,
      String proves,
      Severity severity,
      String... shown) {
    List<String> columns = new ArrayList<>(subject.naming());
    columns.addAll(List.of(shown));
    String violators =
        "SELECT " + subject.columns(columns) + " FROM " + rows + " WHERE " + condition;
    return subject.check(name, proves, severity, count(condition), violators, bound);
  }

  /** That what must not be NULL is not. */
  Check required() {
    List<Column> columns = subject.table().requiredColumns();
    String row = subject.columns(subject.naming());
    return subject.check(
        "required",
        "no required column is NULL",
        Severity.BLOCKING,
        count(join(columns, this::isNull, " OR ")),
        join(
            columns,
            c -> "SELECT " + row + ", " + missing(c) + " FROM " + rows + " WHERE " + isNull(c),
            " UNION ALL "),
        List.of());
  }

  /** That no column is NULL in every row, unless there is no row. */
  Optional<Check> filled() {
    List<Column> columns = subject.table().columns().stream().filter(c -> !c.required()).toList();
    return columns.isEmpty() ? Optional.empty() : Optional.of(filled(columns));
  }

  private Check filled(List<Column> columns) {
    return subject.check(
        "filled",
        "no column is NULL in every row",
        Severity.WARNING,
        join(columns, c -> "CASE WHEN " + isEmpty(c) + " THEN 1 ELSE 0 END", " + "),
        join(
            columns,
            c -> "SELECT " + missing(c) + " FROM " + rows + " HAVING " + isEmpty(c),
            " UNION ALL "),
        List.of());
  }

  /** That values are what they usually are; those of a key are examined where they come from. */
  List<Check> plausible(Instant now) {
    return subject.table().columns().stream()
        .filter(column -> !subject.table().key().contains(column.name()))
        .flatMap(column -> Plausibility.of(column, subject.dialect(), now).stream())
        .map(this::plausible)
        .toList();
  }

  private Check plausible(Plausibility usual) {
    String column = usual.column();
    return never(
        usual.odd(),
        usual.bound(),
        column + "-plausible",
        column + " is " + usual.expected(),
        Severity.WARNING,
        column);
  }

  private String isNull(Column column) {
    return subject.column(column.name()) + " IS NULL";
  }

  private String isEmpty(Column column) {
    return "count(*) > 0 AND count(" + subject.column(column.name()) + ") = 0";
  }

  private static String missing(Column column) {
    return "'" + column.name() + "' AS missing";
  }

  private static String count(String condition) {
    return "count(CASE WHEN " + condition + " THEN 1 END)";
  }

  private static String join(List<Column> columns, Function<Column, String> text, String between) {
    return columns.stream().map(text).collect(Collectors.joining(between));
  }
}
