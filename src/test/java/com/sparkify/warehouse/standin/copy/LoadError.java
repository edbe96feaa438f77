package com.sparkify.warehouse.standin.copy;

/**
 * A record that was not loaded.
 *
 * @param line the last line of the record
 * @param column null where the whole record is wrong
 * @param code see dg/r_Load_Error_Reference
 */
record LoadError(
    String file,
    long line,
    TargetColumn column,
    int code,
    String reason,
    String rawLine,
    String rawValue) {
  static final int TOO_LONG = 1204;
  static final int BAD_DATE = 1205;
  static final int BAD_TIMESTAMP = 1206;
  static final int BAD_DIGIT = 1207;
  static final int BAD_FLOAT = 1208;
  static final int BAD_DECIMAL = 1209;
  static final int BAD_BOOLEAN = 1210;
  static final int MISSING = 1213;
  static final int INVALID_LINE = 1216;
  static final int NULL_BYTE = 1218;
  static final int INVALID_UTF8 = 1220;
  static final int OVERFLOW = 1222;
}
