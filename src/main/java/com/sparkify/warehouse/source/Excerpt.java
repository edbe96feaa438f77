package com.sparkify.warehouse.source;

import java.nio.charset.StandardCharsets;

/** A line of a file as it can be shown and kept: at most 4 KiB, nothing in it that acts. */
final class Excerpt {
  private static final int MOST_BYTES = 4_096;

  private Excerpt() {}

  /** Controls become {@code \}{@code u001b}, bytes that are not UTF-8 {@code \xff}. */
  static String of(byte[] bytes, int from, int to) {
    StringBuilder shown = new StringBuilder();
    int room = MOST_BYTES;
    int at = from;
    while (at < to) {
      int length = bytes[at] >= 0 ? 1 : Math.max(1, Utf8.sequenceLength(bytes, at, to));
      String piece = show(bytes, at, length);
      room -= piece.charAt(0) == '\\' ? piece.length() : length;
      if (room < 0) {
        break;
      }
      shown.append(piece);
      at += length;
    }
    return shown.toString();
  }

  private static String show(byte[] bytes, int at, int length) {
    if (length == 1) {
      int b = bytes[at] & 0xFF;
      boolean control = b < 0x20 || b == 0x7F;
      return control
          ? String.format("\\u%04x", b)
          : b > 0x7F ? String.format("\\x%02x", b) : String.valueOf((char) b);
    }
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    boolean acts = isInvisible(text.codePointAt(0));
    return acts ? String.format("\\u%04x", text.codePointAt(0)) : text;
  }

  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
