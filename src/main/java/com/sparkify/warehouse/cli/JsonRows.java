package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.report.Grid;
import com.sparkify.warehouse.report.JsonText;
import java.util.List;

/** Prints each row as a JSON object on a line of its own. */
final class JsonRows implements Sql.RowVisitor {
  private final Results out;
  private List<String> columns = List.of();

  JsonRows(Results out) {
    this.out = out;
  }

  @Override
  public void columns(List<String> names) {
    columns = names;
  }

  @Override
  public boolean row(List<Object> values) {
    out.line(JsonText.of(Grid.asMap(columns, values)));
    return !out.isLost();
  }
}
