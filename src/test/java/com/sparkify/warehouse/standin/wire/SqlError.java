package com.sparkify.warehouse.standin.wire;

import java.util.HashMap;
import java.util.Map;

/** What a server says when it refuses; {@code detail} is empty where there is none. */
public record SqlError(String severity, String sqlState, String message, String detail) {
  public static SqlError error(String sqlState, String message) {
    return new SqlError("ERROR", sqlState, message, "");
  }

  public static SqlError fatal(String sqlState, String message) {
    return new SqlError("FATAL", sqlState, message, "");
  }

  public SqlError withDetail(String newDetail) {
    return new SqlError(severity, sqlState, message, newDetail);
  }

  static SqlError from(WireMessage answer) {
    Map<Character, String> fields = new HashMap<>();
    PayloadReader reader = answer.reader();
    for (char field = reader.letter(); field != 0; field = reader.letter()) {
      fields.put(field, reader.text());
    }
    return new SqlError(
        fields.getOrDefault('V', fields.get('S')),
        fields.get('C'),
        fields.get('M'),
        fields.getOrDefault('D', ""));
  }

  WireMessage toMessage() {
    return Answers.report(WireMessage.ERROR, severity, sqlState, message, detail);
  }
}
