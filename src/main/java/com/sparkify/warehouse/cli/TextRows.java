package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.report.Grid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the first rows, to be aligned as a table. */
final class TextRows implements Sql.RowVisitor {
  private static final int MOST = 10_000;

  private final List<List<Object>> rows = new ArrayList<>();
  private List<String> columns = List.of();
  private boolean more;

  @Override
  public void columns(List<String> names) {
    columns = names;
  }

  @Override
  public boolean row(List<Object> values) {
    more = rows.size() == MOST;
    if (!more) {
      rows.add(values);
    }
    return !more;
  }

  Grid grid() {
    return new Grid(columns, rows);
  }

  /** What to tell if there were more rows than a table should have. */
  Optional<String> cut() {
    return more
        ? Optional.of("Only the first " + MOST + " rows are shown; -o csv gives all of them.")
        : Optional.empty();
  }
}
