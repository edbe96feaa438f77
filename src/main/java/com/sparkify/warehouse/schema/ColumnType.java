package com.sparkify.warehouse.schema;

/** A column's type, without the spelling of any engine. */
public record ColumnType(Kind kind, int bytes) {
  /** The kinds of value that the warehouse stores. */
  public enum Kind {
    BIGINT,
    INTEGER,
    DOUBLE,
    /** UTC, without a zone. */
    TIMESTAMP,
    /** UTF-8 text of at most {@link ColumnType#bytes} bytes. */
    TEXT
  }

  public static final ColumnType BIGINT = new ColumnType(Kind.BIGINT, 8);
  public static final ColumnType INTEGER = new ColumnType(Kind.INTEGER, 4);
  public static final ColumnType DOUBLE = new ColumnType(Kind.DOUBLE, 8);
  public static final ColumnType TIMESTAMP = new ColumnType(Kind.TIMESTAMP, 8);

  public static ColumnType text(int bytes) {
    return new ColumnType(Kind.TEXT, bytes);
  }
}
