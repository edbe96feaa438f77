package com.sparkify.warehouse.standin.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** A row in the text format of PostgreSQL's COPY. */
final class CopyLine {
  private CopyLine() {}

  /** Null fields are NULL. */
  static byte[] of(List<String> fields) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < fields.size(); i++) {
      line.append(i == 0 ? "" : "\t");
      append(line, fields.get(i));
    }
    return line.append('\n').toString().getBytes(UTF_8);
  }

  private static void append(StringBuilder line, String field) {
    if (field == null) {
      line.append("\\N");
      return;
    }
    for (int i = 0; i < field.length(); i++) {
      char c = field.charAt(i);
      switch (c) {
        case '\\' -> line.append("\\\\");
        case '\t' -> line.append("\\t");
        case '\n' -> line.append("\\n");
        case '\r' -> line.append("\\r");
        default -> line.append(c);
      }
    }
  }
}
