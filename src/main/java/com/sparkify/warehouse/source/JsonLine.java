package com.sparkify.warehouse.source;

import com.sparkify.warehouse.schema.Field;
import java.util.Arrays;
import java.util.List;

/**
 * One line of JSON, cut into the values of the fields that are read. The values stay where they are
 * in the line's bytes; nothing is copied. Not thread-safe.
 */
final class JsonLine {
  /** What a line turned out to be. */
  enum Shape {
    OBJECT,
    NOT_OBJECT,
    MALFORMED
  }

  /** What a value is. */
  enum Token {
    ABSENT,
    NULL,
    STRING,
    ESCAPED_STRING,
    NUMBER,
    BOOLEAN,
    NESTED
  }

  private static final Token[] TOKENS = Token.values();
  private static final int TOKEN_BITS = 3;

  private final JsonScanner scanner = new JsonScanner();
  private final FieldNames names;

  /**
   * Of each field where its value begins, where it ends, which is below 2^29, and its token. 0 says
   * that it is absent: no value begins there, and no other token has that number.
   */
  private final long[] values;

  private byte[] keyBuffer = new byte[64];

  /** The field whose value has been found; null if nobody reads it. */
  private FieldName member;

  JsonLine(List<Field> fields) {
    names = new FieldNames(fields);
    values = new long[fields.size()];
  }

  Token token(int field) {
    return TOKENS[(int) values[field] & (1 << TOKEN_BITS) - 1];
  }

  /** Where the value begins; for a string, its content after the quote. */
  int start(int field) {
    return (int) (values[field] >>> Integer.SIZE);
  }

  /** Where the value ends; for a string, at the closing quote. */
  int end(int field) {
    return (int) values[field] >>> TOKEN_BITS;
  }

  Shape read(byte[] b, int from, int to) {
    Arrays.fill(values, 0);
    int at = JsonScanner.skipSpace(b, from, to);
    boolean object = at < to && b[at] == '{';
    int end = object ? readMembers(b, at + 1, to) : scanner.value(b, at, to);
    if (end == JsonScanner.BAD || JsonScanner.skipSpace(b, end, to) != to) {
      return Shape.MALFORMED;
    }
    return object ? Shape.OBJECT : Shape.NOT_OBJECT;
  }

  private int readMembers(byte[] b, int from, int to) {
    int at = JsonScanner.skipSpace(b, from, to);
    if (at < to && b[at] == '}') {
      return at + 1;
    }
    for (int place = 0; at < to && b[at] == '"'; place++) {
      int end = readMember(b, at, to, place);
      at = end == JsonScanner.BAD ? to : JsonScanner.skipSpace(b, end, to);
      if (at >= to || b[at] != ',') {
        return at < to && b[at] == '}' ? at + 1 : JsonScanner.BAD;
      }
      at = JsonScanner.skipSpace(b, at + 1, to);
    }
    return JsonScanner.BAD;
  }

  private int readMember(byte[] b, int at, int to, int place) {
    member = names.expected(place);
    int value =
        member != null && member.isWrittenAt(b, at, to)
            ? JsonScanner.skipSpace(b, at + member.length(), to)
            : findMember(b, at, to, place);
    if (value >= to) {
      return JsonScanner.BAD;
    }
    boolean string = b[value] == '"';
    int end = string ? scanner.string(b, value, to) : scanner.value(b, value, to);
    if (member == null || end == JsonScanner.BAD) {
      return end;
    }
    boolean kept =
        string
            ? keep(scanner.stringToken(), value + 1, end - 1)
            : keep(otherToken(b[value]), value, end);
    return kept ? end : JsonScanner.BAD;
  }

  /** Finds out which member it is, and returns where its value begins; the end if nowhere. */
  private int findMember(byte[] b, int at, int to, int place) {
    int end = scanner.string(b, at, to);
    int colon = end == JsonScanner.BAD ? to : JsonScanner.skipSpace(b, end, to);
    if (colon >= to || b[colon] != ':') {
      return to;
    }
    member = find(b, at + 1, end - 1, place);
    return JsonScanner.skipSpace(b, colon + 1, to);
  }

  private FieldName find(byte[] b, int from, int to, int place) {
    if (scanner.stringToken() == Token.STRING) {
      return names.find(b, from, to, place);
    }
    if (keyBuffer.length < to - from + Long.BYTES) {
      keyBuffer = new byte[to - from + Long.BYTES];
    }
    int length = JsonEscapes.decode(b, from, to, keyBuffer, 0);
    return names.find(keyBuffer, 0, length, place);
  }

  /** A field that is there twice has no one value: false, the line is malformed. */
  private boolean keep(Token token, int start, int end) {
    int field = member.field();
    boolean first = values[field] == 0;
    values[field] = (long) start << Integer.SIZE | (long) end << TOKEN_BITS | token.ordinal();
    return first;
  }

  private static Token otherToken(byte first) {
    return switch (first) {
      case 'n' -> Token.NULL;
      case 't', 'f' -> Token.BOOLEAN;
      case '{', '[' -> Token.NESTED;
      default -> Token.NUMBER;
    };
  }
}
