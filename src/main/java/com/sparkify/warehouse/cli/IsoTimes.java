package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.engine.Sql;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Moments as ISO 8601 has them, to the second at least. */
record IsoTimes(Sql.RowVisitor next) implements Sql.RowVisitor {
  @Override
  public void columns(List<String> names) {
    next.columns(names);
  }

  @Override
  public boolean row(List<Object> values) {
    List<Object> shown = new ArrayList<>(values);
    shown.replaceAll(IsoTimes::iso);
    return next.row(shown);
  }

  private static Object iso(Object value) {
    if (value instanceof LocalDateTime moment) {
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
    }
    return value instanceof OffsetDateTime moment
        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment)
        : value;
  }
}
