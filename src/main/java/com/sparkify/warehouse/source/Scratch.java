package com.sparkify.warehouse.source;

/**
 * The text of a value: the line's own bytes, or, where it had escapes, a decoded copy that lasts
 * until the next line. Not thread-safe.
 */
final class Scratch {
  private byte[] decoded = new byte[4_096];
  private int used;

  private byte[] buffer;
  private int from;
  private int to;

  /** Decoding never makes a text longer: a copy of the whole line always has room. */
  void startLine(int length) {
    used = 0;
    if (decoded.length < length + Long.BYTES) {
      decoded = new byte[length + Long.BYTES];
    }
  }

  void point(JsonLine line, JsonLine.Token token, byte[] bytes, int field) {
    if (token == JsonLine.Token.ESCAPED_STRING) {
      int end = JsonEscapes.decode(bytes, line.start(field), line.end(field), decoded, used);
      show(decoded, used, end);
      used = end;
    } else {
      show(bytes, line.start(field), line.end(field));
    }
  }

  void show(byte[] bytes, int first, int after) {
    buffer = bytes;
    from = first;
    to = after;
  }

  byte[] buffer() {
    return buffer;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean isEmpty() {
    return from == to;
  }
}
