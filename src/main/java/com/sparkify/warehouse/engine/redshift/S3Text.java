package com.sparkify.warehouse.engine.redshift;

/** Text in a COPY or an UNLOAD, in which Redshift binds no values. */
final class S3Text {
  private S3Text() {}

  /** A backslash would be read as the beginning of an escape. */
  static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
