package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.report.CsvText;
import java.util.List;

/** Prints rows as CSV. */
record CsvRows(Results out) implements Sql.RowVisitor {
  @Override
  public void columns(List<String> names) {
    out.line(CsvText.line(names));
  }

  @Override
  public boolean row(List<Object> values) {
    out.line(CsvText.line(values));
    return !out.isLost();
  }
}
