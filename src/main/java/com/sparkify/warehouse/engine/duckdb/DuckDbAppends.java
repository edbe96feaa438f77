package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.schema.Column;
import com.sparkify.warehouse.schema.Table;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Adds rows through the appender, inside the connection's transaction.
 *
 * @param schema of the tables; the appender does not look at the connection's current one
 */
record DuckDbAppends(DuckDBConnection connection, String schema, DuckDbErrors errors) {
  void append(Table table, List<Object[]> rows) {
    try (DuckDBAppender appender = connection.createAppender(schema, table.name())) {
      for (Object[] row : rows) {
        appender.beginRow();
        for (int i = 0; i < row.length; i++) {
          append(appender, table.columns().get(i), row[i]);
        }
        appender.endRow();
      }
    } catch (SQLException e) {
      throw errors.explain("adding to " + table.name(), e);
    }
  }

  private static void append(DuckDBAppender appender, Column column, Object value)
      throws SQLException {
    if (value == null) {
      appender.appendNull();
      return;
    }
    switch (column.type().kind()) {
      case BIGINT -> appender.append(((Number) value).longValue());
      case INTEGER -> appender.append(((Number) value).intValue());
      case DOUBLE -> appender.append(((Number) value).doubleValue());
      case TIMESTAMP -> appender.append((LocalDateTime) value);
      case TEXT -> appender.append((String) value);
    }
  }
}
