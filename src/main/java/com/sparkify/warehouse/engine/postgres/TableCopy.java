package com.sparkify.warehouse.engine.postgres;

import com.sparkify.warehouse.schema.Column;
import com.sparkify.warehouse.schema.Table;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Adds rows to any table, in the session's transaction. */
record TableCopy(PostgresSession session, Table table) {
  private static final int BUFFER = 1 << 10;

  /** Each row has a value per column, in the order of the table. */
  void insert(List<Object[]> rows) {
    try (CopyStream stream = session.copyInto(table)) {
      CopyRows buffer = new CopyRows(BUFFER);
      for (Object[] row : rows) {
        buffer.clear();
        add(row, buffer);
        stream.send(buffer);
      }
      stream.finish();
    } catch (SQLException e) {
      throw session.errors().explain("adding to " + table.name(), e);
    }
  }

  private void add(Object[] row, CopyRows rows) {
    rows.beginRow(row.length);
    for (int i = 0; i < row.length; i++) {
      if (row[i] == null) {
        rows.addNull();
      } else {
        add(table.columns().get(i), row[i], rows);
      }
    }
  }

  private static void add(Column column, Object value, CopyRows rows) {
    switch (column.type().kind()) {
      case BIGINT -> rows.addBigint(((Number) value).longValue());
      case INTEGER -> rows.addInteger(((Number) value).intValue());
      case DOUBLE -> rows.addDouble(((Number) value).doubleValue());
      case TIMESTAMP -> rows.addMicros(micros((LocalDateTime) value));
      case TEXT -> rows.addText(((String) value).getBytes(StandardCharsets.UTF_8));
    }
  }

  private static long micros(LocalDateTime utc) {
    // Nanoseconds, by which a duration would count, end in the year 2262.
    return utc.toEpochSecond(ZoneOffset.UTC) * 1_000_000 + utc.getNano() / 1_000;
  }
}
