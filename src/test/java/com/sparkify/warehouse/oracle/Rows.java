package com.sparkify.warehouse.oracle;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a warehouse's tables in the oracle's form. */
public final class Rows {
  private Rows() {}

  /** The table's rows in the order of the oracle; a key that is there twice gives two rows. */
  public static List<List<Object>> of(Connection connection, OracleTable table)
      throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(table.sql())) {
      List<List<Object>> rows = new ArrayList<>();
      while (result.next()) {
        rows.add(row(result));
      }
      rows.sort(byKey());
      return rows;
    }
  }

  private static List<Object> row(ResultSet result) throws SQLException {
    List<Object> row = new ArrayList<>();
    for (int at = 1; at <= result.getMetaData().getColumnCount(); at++) {
      row.add(value(result, at));
    }
    return row;
  }

  private static Object value(ResultSet result, int at) throws SQLException {
    Object value = result.getObject(at);
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof Double real) {
      return real + 0.0; // minus zero becomes zero
    }
    if (value instanceof java.util.Date) {
      return result.getObject(at, LocalDateTime.class);
    }
    return value;
  }

  private static Comparator<List<Object>> byKey() {
    return Order.<List<Object>, Long>bySmallest(row -> row.get(0) instanceof Long id ? id : null)
        .thenComparing(bySmallestTime())
        .thenComparing(Order.byText(row -> row.get(0) instanceof String id ? id : null));
  }

  private static Comparator<List<Object>> bySmallestTime() {
    return Comparator.comparing(
        row -> row.get(0) instanceof LocalDateTime time ? time : LocalDateTime.MAX);
  }
}
