package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.engine.Sql;
import java.util.List;

/** Counts the rows that pass. */
final class CountedRows implements Sql.RowVisitor {
  private final Sql.RowVisitor next;
  private long count;

  CountedRows(Sql.RowVisitor next) {
    this.next = next;
  }

  @Override
  public void columns(List<String> names) {
    next.columns(names);
  }

  @Override
  public boolean row(List<Object> values) {
    count++;
    return next.row(values);
  }

  long count() {
    return count;
  }
}
