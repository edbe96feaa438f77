package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.report.CsvText;
import java.io.PrintStream;
import java.util.List;

/** Prints rows as CSV. */
record CsvRows(PrintStream out) implements Sql.RowVisitor {
  @Override
  public void columns(List<String> names) {
    out.println(CsvText.line(names));
  }

  @Override
  public boolean row(List<Object> values) {
    out.println(CsvText.line(values));
    return !out.checkError();
  }
}
