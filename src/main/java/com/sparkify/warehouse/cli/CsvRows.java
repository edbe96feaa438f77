package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.report.CsvText;
import java.util.List;
import java.util.function.Function;

/**
 * Prints rows as CSV.
 *
 * @param line makes a record of a row, without the end of its line
 */
record CsvRows(Results out, Function<List<?>, String> line) implements Sql.RowVisitor {
  @Override
  public void columns(List<String> names) {
    out.line(CsvText.line(names));
  }

  @Override
  public boolean row(List<Object> values) {
    out.line(line.apply(values));
    return !out.isLost();
  }
}
