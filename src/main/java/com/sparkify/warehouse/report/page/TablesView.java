package com.sparkify.warehouse.report.page;

import com.sparkify.warehouse.check.CheckReport;
import com.sparkify.warehouse.check.CheckResult;
import com.sparkify.warehouse.report.Shown;
import com.sparkify.warehouse.schema.Table;
import java.util.List;

/**
 * The tables and what they hold.
 *
 * @param picture the star as SVG
 */
record TablesView(String picture, List<Row> rows) {
  /** A table. */
  record Row(String name, String rows, String comment) {}

  static TablesView of(String picture, List<Table> tables, CheckReport checks) {
    return new TablesView(picture, tables.stream().map(table -> row(table, checks)).toList());
  }

  private static Row row(Table table, CheckReport checks) {
    long rows =
        checks.checks().stream()
            .filter(check -> check.table().equals(table.name()))
            .mapToLong(CheckResult::examined)
            .findFirst()
            .orElse(0);
    return new Row(table.name(), Shown.count(rows), table.comment());
  }
}
