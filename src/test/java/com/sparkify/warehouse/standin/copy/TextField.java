package com.sparkify.warehouse.standin.copy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sparkify.warehouse.standin.sql.CopyCommand;

/** Text, whose length counts in bytes. */
final class TextField {
  private final CopyCommand command;

  TextField(CopyCommand command) {
    this.command = command;
  }

  String convert(String delivered, TargetColumn column) throws BadFieldException {
    String text = valid(upToNull(delivered));
    text = command.has("trimblanks") ? text.stripTrailing() : text;
    if (text.getBytes(UTF_8).length <= column.length()) {
      return text;
    } else if (command.has("truncatecolumns")) {
      return truncated(text, column.length());
    }
    throw new BadFieldException(LoadError.TOO_LONG, "String length exceeds DDL length");
  }

  private static String upToNull(String text) throws BadFieldException {
    int end = text.indexOf('\0');
    if (end == 0) {
      throw new BadFieldException(
          LoadError.NULL_BYTE, "Invalid null byte - field longer than 1 byte");
    }
    return end < 0 ? text : text.substring(0, end);
  }

  private String valid(String text) throws BadFieldException {
    boolean valid = text.indexOf(JsonText.INVALID) < 0 && UTF_8.newEncoder().canEncode(text);
    if (valid) {
      return text;
    } else if (command.has("acceptinvchars")) {
      String other = command.argument("acceptinvchars").orElse("?");
      return text.replace(String.valueOf(JsonText.INVALID), other);
    }
    throw new BadFieldException(
        LoadError.INVALID_UTF8, "String contains invalid or unsupported UTF8 codepoints.");
  }

  private static String truncated(String text, int bytes) {
    int end = text.length();
    while (text.substring(0, end).getBytes(UTF_8).length > bytes) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end);
  }
}
