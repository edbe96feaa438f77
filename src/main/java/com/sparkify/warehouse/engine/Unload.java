package com.sparkify.warehouse.engine;

import com.sparkify.warehouse.schema.Column;
import com.sparkify.warehouse.schema.Table;
import java.util.stream.Collectors;

/**
 * A table to be written to files.
 *
 * @param to the name of the one file; of several, in S3 what the names of all begin with, else the
 *     folder, which is made
 * @param several whether the engine may write more than one, as it likes; there may also be none if
 *     there are no rows
 */
public record Unload(Table table, FileFormat format, String to, boolean several) {
  /** Where files are written. */
  public enum Place {
    FOLDER,
    S3
  }

  /** The rows, by their key. */
  public String query(Dialect dialect) {
    String columns =
        table.columns().stream()
            .map(Column::name)
            .map(dialect::quote)
            .collect(Collectors.joining(", "));
    String key = table.key().stream().map(dialect::quote).collect(Collectors.joining(", "));
    return "SELECT " + columns + " FROM " + dialect.quote(table.name()) + " ORDER BY " + key;
  }
}
