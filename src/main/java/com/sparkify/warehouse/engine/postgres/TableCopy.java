package com.sparkify.warehouse.engine.postgres;

import com.sparkify.warehouse.schema.ColumnType;
import com.sparkify.warehouse.schema.Table;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** Adds rows to any table, in the session's transaction. */
record TableCopy(PostgresSession session, Table table) {
  private static final int FULL = 1 << 16;

  /** Each row has a value per column, in the order of the table. */
  void insert(List<Object[]> rows) {
    List<ColumnType.Kind> kinds =
        table.columns().stream().map(column -> column.type().kind()).toList();
    try (CopyStream stream = session.copyInto(table)) {
      CopyRows buffer = new CopyRows(2 * FULL);
      for (Object[] row : rows) {
        add(row, kinds, buffer);
        if (buffer.size() > FULL) {
          stream.send(buffer);
          buffer.clear();
        }
      }
      stream.send(buffer);
      stream.finish();
    } catch (SQLException e) {
      throw session.errors().explain("adding to " + table.name(), e);
    }
  }

  private static void add(Object[] row, List<ColumnType.Kind> kinds, CopyRows rows) {
    rows.beginRow(row.length);
    for (int i = 0; i < row.length; i++) {
      if (row[i] == null) {
        rows.addNull();
      } else {
        add(kinds.get(i), row[i], rows);
      }
    }
  }

  private static void add(ColumnType.Kind kind, Object value, CopyRows rows) {
    switch (kind) {
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
