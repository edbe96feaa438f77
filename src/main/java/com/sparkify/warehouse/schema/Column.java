package com.sparkify.warehouse.schema;

/** A column of a table; {@code required} columns are never NULL. */
public record Column(String name, ColumnType type, boolean required, String comment) {
  static Column required(String name, ColumnType type, String comment) {
    return new Column(name, type, true, comment);
  }

  static Column optional(String name, ColumnType type, String comment) {
    return new Column(name, type, false, comment);
  }
}
