package com.sparkify.warehouse.source;

/** The backslash escapes of JSON strings. */
final class JsonEscapes {
  private JsonEscapes() {}

  /**
   * The index after the escape at {@code at}, a backslash, with the second half of a surrogate
   * pair; {@link JsonScanner#BAD} if it is not a legal escape or a lone surrogate.
   */
  static int skip(byte[] b, int at, int to) {
    if (at + 1 >= to) {
      return JsonScanner.BAD;
    }
    return switch (b[at + 1]) {
      case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
      case 'u' -> skipUnicode(b, at, to);
      default -> JsonScanner.BAD;
    };
  }

  private static int skipUnicode(byte[] b, int at, int to) {
    int unit = unit(b, at, to);
    if (unit < 0 || Character.isLowSurrogate((char) unit)) {
      return JsonScanner.BAD;
    }
    if (!Character.isHighSurrogate((char) unit)) {
      return at + 6;
    }
    int low = at + 7 < to && b[at + 6] == '\\' && b[at + 7] == 'u' ? unit(b, at + 6, to) : -1;
    return low >= 0 && Character.isLowSurrogate((char) low) ? at + 12 : JsonScanner.BAD;
  }

  /** The UTF-16 unit of a {@code \}{@code uXXXX} escape; -1 if it is none. */
  private static int unit(byte[] b, int at, int to) {
    if (at + 6 > to) {
      return -1;
    }
    int value = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = b[i] < 0 ? -1 : Character.digit(b[i], 16);
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /**
   * Decodes the legal string content between the indexes; returns the end of what it wrote. There
   * must be eight bytes of room behind, for plain text is copied a word at a time.
   */
  static int decode(byte[] b, int from, int to, byte[] into, int start) {
    int out = start;
    int i = from;
    while (i < to) {
      if (i + Long.BYTES <= to) {
        long word = Words.at(b, i);
        long backslashes = Words.backslashes(word);
        int plain = Words.first(backslashes);
        Words.put(into, out, word);
        i += plain;
        out += plain;
        if (backslashes == 0) {
          continue;
        }
      }
      if (b[i] != '\\') {
        into[out++] = b[i++];
      } else if (b[i + 1] == 'u') {
        boolean pair = isPair(b, i, to);
        out = Utf8.write(codePoint(b, i, to, pair), into, out);
        i += pair ? 12 : 6;
      } else {
        into[out++] = simple(b[i + 1]);
        i += 2;
      }
    }
    return out;
  }

  private static boolean isPair(byte[] b, int at, int to) {
    return Character.isHighSurrogate((char) unit(b, at, to));
  }

  private static int codePoint(byte[] b, int at, int to, boolean pair) {
    char unit = (char) unit(b, at, to);
    return pair ? Character.toCodePoint(unit, (char) unit(b, at + 6, to)) : unit;
  }

  private static byte simple(byte letter) {
    return switch (letter) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> letter;
    };
  }
}
