package com.sparkify.warehouse.source;

import java.util.BitSet;

/**
 * Finds where JSON values end, strictly by <a href="https://www.rfc-editor.org/rfc/rfc8259">RFC
 * 8259</a>, with valid UTF-8 and without lone surrogates. Each method takes the index where a value
 * begins and returns the index after it, or {@link #BAD}. Not thread-safe.
 */
final class JsonScanner {
  static final int BAD = -1;

  private final BitSet objects = new BitSet();
  private boolean escaped;

  /** What the last string is. */
  JsonLine.Token stringToken() {
    return escaped ? JsonLine.Token.ESCAPED_STRING : JsonLine.Token.STRING;
  }

  static int skipSpace(byte[] b, int at, int to) {
    return at < to && b[at] > ' ' ? at : skipSpaces(b, at, to);
  }

  private static int skipSpaces(byte[] b, int at, int to) {
    int i = at;
    while (i < to && isSpace(b[i])) {
      i++;
    }
    return i;
  }

  static boolean isSpace(byte c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  /** {@code at} is the opening quote; the result is the index after the closing one. */
  int string(byte[] b, int at, int to) {
    escaped = false;
    int i = at + 1;
    long ends = 0;
    while (ends == 0 && i + Long.BYTES <= to) {
      ends = Words.endsOfPlainAscii(Words.at(b, i));
      i += Words.first(ends);
    }
    return i < to && b[i] == '"' ? i + 1 : stringFrom(b, i, to, at + 1);
  }

  /** Goes on at {@code from} in the string that began at {@code start}. */
  private int stringFrom(byte[] b, int from, int to, int start) {
    boolean ascii = true;
    int i = from;
    while (i != BAD && i < to) {
      if (i + Long.BYTES <= to) {
        long word = Words.at(b, i);
        ascii &= Words.isAscii(word);
        long ends = Words.endsOfPlainText(word);
        i += Words.first(ends);
        if (ends == 0) {
          continue;
        }
      }
      byte c = b[i];
      if (c == '"') {
        return ascii || Utf8.isValid(b, start, i) ? i + 1 : BAD;
      }
      if (c == '\\') {
        escaped = true;
        i = JsonEscapes.skip(b, i, to);
      } else if (c >= 0 && c < ' ') {
        return BAD;
      } else {
        ascii &= c >= 0;
        i++;
      }
    }
    return BAD;
  }

  static int number(byte[] b, int at, int to) {
    int i = at < to && b[at] == '-' ? at + 1 : at;
    int whole = digits(b, i, to);
    if (whole == i || whole > i + 1 && b[i] == '0') {
      return BAD;
    }
    i = whole;
    if (i < to && b[i] == '.') {
      int fraction = digits(b, i + 1, to);
      if (fraction == i + 1) {
        return BAD;
      }
      i = fraction;
    }
    if (i < to && (b[i] == 'e' || b[i] == 'E')) {
      i++;
      if (i < to && (b[i] == '+' || b[i] == '-')) {
        i++;
      }
      int exponent = digits(b, i, to);
      return exponent == i ? BAD : exponent;
    }
    return i;
  }

  private static int digits(byte[] b, int at, int to) {
    int i = at;
    while (i < to && b[i] >= '0' && b[i] <= '9') {
      i++;
    }
    return i;
  }

  static int literal(byte[] b, int at, int to, String word) {
    if (to - at < word.length()) {
      return BAD;
    }
    for (int i = 0; i < word.length(); i++) {
      if (b[at + i] != word.charAt(i)) {
        return BAD;
      }
    }
    return at + word.length();
  }

  private int scalar(byte[] b, int at, int to) {
    return switch (b[at]) {
      case '"' -> string(b, at, to);
      case 't' -> literal(b, at, to, "true");
      case 'f' -> literal(b, at, to, "false");
      case 'n' -> literal(b, at, to, "null");
      default -> number(b, at, to);
    };
  }

  /** Any value, however deep: the nesting is held in bits, not on the stack. */
  int value(byte[] b, int at, int to) {
    int i = skipSpace(b, at, to);
    if (i >= to) {
      return BAD;
    }
    if (b[i] == '"') {
      return string(b, i, to);
    }
    return opens(b[i]) ? nested(b, i, to) : scalar(b, i, to);
  }

  private int nested(byte[] b, int at, int to) {
    int depth = 0;
    int i = at;
    while (i != BAD && (i = skipSpace(b, i, to)) < to) {
      if (opens(b[i])) {
        objects.set(depth++, b[i] == '{');
        i = skipSpace(b, i + 1, to);
        if (i < to && b[i] != closing(depth)) {
          i = element(b, i, to, depth);
          continue;
        }
      } else {
        i = scalar(b, i, to);
      }
      while (i != BAD && (i = skipSpace(b, i, to)) < to && b[i] == closing(depth)) {
        i++;
        if (--depth == 0) {
          return i;
        }
      }
      boolean more = i != BAD && i < to && b[i] == ',';
      i = more ? element(b, skipSpace(b, i + 1, to), to, depth) : BAD;
    }
    return BAD;
  }

  private static boolean opens(byte c) {
    return c == '{' || c == '[';
  }

  private byte closing(int depth) {
    return (byte) (objects.get(depth - 1) ? '}' : ']');
  }

  /** Where the element's value begins: in an object, after the name and its colon. */
  private int element(byte[] b, int at, int to, int depth) {
    if (!objects.get(depth - 1)) {
      return at;
    }
    if (at >= to || b[at] != '"') {
      return BAD;
    }
    int end = string(b, at, to);
    if (end == BAD) {
      return BAD;
    }
    end = skipSpace(b, end, to);
    return end < to && b[end] == ':' ? end + 1 : BAD;
  }
}
