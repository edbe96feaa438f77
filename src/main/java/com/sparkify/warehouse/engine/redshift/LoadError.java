package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.engine.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * A record that COPY did not take.
 *
 * @param line the last one of the record
 * @param column empty where the whole record is at fault
 * @param code see the manual's page on load errors
 */
record LoadError(String file, long line, String column, int code, String reason) {
  /** Those of a COPY that was done all the same. */
  static List<LoadError> of(long query, Sql sql) {
    return sql.query("load_errors", LoadError::of, query);
  }

  /** Those of the latest COPY in a session, by its process, that failed. */
  static List<LoadError> ofFailed(long process, Sql sql) {
    return sql.query("failed_load_errors", LoadError::of, process, process);
  }

  private static LoadError of(ResultSet row) throws SQLException {
    return new LoadError(
        row.getString(1).strip(),
        row.getLong(2),
        row.getString(3).strip(),
        row.getInt(4),
        row.getString(5).strip().replaceFirst("\\.+$", ""));
  }
}
