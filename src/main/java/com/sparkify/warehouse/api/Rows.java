package com.sparkify.warehouse.api;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.report.Grid;
import com.sparkify.warehouse.report.TextTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The answer to a query. As text it is an aligned table.
 *
 * @param rows the values in the order of the columns: null, or as the driver gives them, except
 *     that moments are {@link java.time.LocalDateTime}, in UTC
 */
public record Rows(List<String> columns, List<List<Object>> rows) {
  /** Columns of text that fit beside each other in a notebook. */
  static final int TEXT_WIDTH = 100;

  public Rows {
    columns = List.copyOf(columns);
    rows = rows.stream().map(row -> Collections.unmodifiableList(new ArrayList<>(row))).toList();
  }

  static Rows of(Sql sql, String query) {
    List<String> columns = new ArrayList<>();
    List<List<Object>> rows = new ArrayList<>();
    sql.visit(
        query,
        new Sql.RowVisitor() {
          @Override
          public void columns(List<String> names) {
            columns.addAll(names);
          }

          @Override
          public boolean row(List<Object> values) {
            return rows.add(values);
          }
        });
    return new Rows(columns, rows);
  }

  @Override
  public String toString() {
    return TextTable.of(new Grid(columns, rows), TEXT_WIDTH);
  }
}
