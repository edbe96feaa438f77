package com.sparkify.warehouse.check;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.schema.Column;
import com.sparkify.warehouse.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A table that is examined, and how an engine's SQL names it and its columns. */
record Subject(Table table, Dialect dialect) {
  private static final int MOST_EXAMPLES = 5;

  String name() {
    return dialect.quote(table.name());
  }

  String column(String name) {
    return dialect.quote(name);
  }

  String columns(Collection<String> names) {
    return names.stream().map(this::column).collect(Collectors.joining(", "));
  }

  /** The columns that tell a person which row it is: the key, or what is never missing. */
  List<String> naming() {
    return table.key().isEmpty()
        ? table.requiredColumns().stream().map(Column::name).toList()
        : table.key();
  }

  /**
   * A check of this table.
   *
   * @param violations an aggregate
   * @param violators the query whose first rows are the examples
   * @param bound the values that the aggregate takes, and the query too
   */
  Check check(
      String name,
      String proves,
      Severity severity,
      String violations,
      String violators,
      List<Object> bound) {
    String examples = "SELECT * FROM " + nested(violators) + " ORDER BY 1 LIMIT " + MOST_EXAMPLES;
    return new Check(
        table.name() + "." + name, proves, severity, table, violations, examples, bound);
  }

  /** A query in the place of a table. */
  static String nested(String query) {
    return "(\n" + query.strip() + "\n) q";
  }
}
