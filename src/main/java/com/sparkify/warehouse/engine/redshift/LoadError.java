package com.sparkify.warehouse.engine.redshift;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A record that COPY did not take.
 *
 * @param line the last one of the record
 * @param column empty where the whole record is at fault
 * @param code see the manual's page on load errors
 */
record LoadError(String file, long line, String column, int code, String reason) {
  static LoadError of(ResultSet row) throws SQLException {
    return new LoadError(
        row.getString(1).strip(),
        row.getLong(2),
        row.getString(3).strip(),
        row.getInt(4),
        row.getString(5).strip().replaceFirst("\\.+$", ""));
  }
}
