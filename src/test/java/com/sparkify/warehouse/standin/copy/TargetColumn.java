package com.sparkify.warehouse.standin.copy;

import java.util.Map;

/**
 * A column of the table that is loaded.
 *
 * @param type the short name, such as {@code varchar} or {@code int8}
 * @param length of text, in bytes; of a decimal, its digits
 * @param scale of a decimal, its digits behind the point
 */
record TargetColumn(
    String name, String type, int length, int scale, boolean required, boolean identity) {
  private static final int HEADER = 4;
  private static final String TEXT_DOMAIN = "varchar_";
  private static final Map<String, String> SHORT =
      Map.of(
          "character", "bpchar",
          "smallint", "int2",
          "integer", "int4",
          "bigint", "int8",
          "real", "float4",
          "double precision", "float8",
          "boolean", "bool",
          "timestamp without time zone", "timestamp",
          "timestamp with time zone", "timestamptz");

  /** From PostgreSQL's name of the type, and its modifier, which packs the length. */
  static TargetColumn of(
      String name, String type, int modifier, boolean required, boolean identity) {
    if (type.startsWith(TEXT_DOMAIN)) {
      int bytes = Integer.parseInt(type.substring(TEXT_DOMAIN.length()));
      return new TargetColumn(name, "varchar", bytes, 0, required, identity);
    }
    int size = modifier - HEADER;
    String known = SHORT.getOrDefault(type, type);
    return known.equals("numeric")
        ? new TargetColumn(name, known, size >> 16, size & 0xFFFF, required, identity)
        : new TargetColumn(name, known, size, 0, required, identity);
  }

  boolean isText() {
    return type.equals("varchar") || type.equals("bpchar");
  }

  /** As the load error views show it. */
  String shownLength() {
    if (isText()) {
      return String.valueOf(length);
    }
    return type.equals("numeric") ? length + "," + scale : "0";
  }
}
