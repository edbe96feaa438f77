package com.sparkify.warehouse.source;

import com.sparkify.warehouse.schema.Field;
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

  private final JsonScanner scanner = new JsonScanner();
  private final FieldNames names;
  private final byte[] tokens;
  private final int[] starts;
  private final int[] ends;
  private byte[] keyBuffer = new byte[64];

  /** A bit for each field that the line has. */
  private long seen;

  JsonLine(List<Field> fields) {
    names = new FieldNames(fields);
    tokens = new byte[fields.size()];
    starts = new int[fields.size()];
    ends = new int[fields.size()];
  }

  Token token(int field) {
    return (seen >>> field & 1) == 0 ? Token.ABSENT : TOKENS[tokens[field]];
  }

  /** Where the value begins; for a string, its content after the quote. */
  int start(int field) {
    return starts[field];
  }

  /** Where the value ends; for a string, at the closing quote. */
  int end(int field) {
    return ends[field];
  }

  Shape read(byte[] b, int from, int to) {
    seen = 0;
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
    int field = names.guess(b, at, to, place);
    int keyEnd;
    if (field == FieldNames.UNKNOWN) {
      keyEnd = scanner.string(b, at, to);
      if (keyEnd == JsonScanner.BAD) {
        return JsonScanner.BAD;
      }
      field = field(b, at + 1, keyEnd - 1, place);
    } else {
      keyEnd = at + names.length(field) + 2;
    }
    int colon = JsonScanner.skipSpace(b, keyEnd, to);
    int value = colon < to && b[colon] == ':' ? JsonScanner.skipSpace(b, colon + 1, to) : to;
    if (value >= to) {
      return JsonScanner.BAD;
    }
    int end = scanner.value(b, value, to);
    return field == FieldNames.UNKNOWN || end == JsonScanner.BAD ? end : keep(field, b, value, end);
  }

  private int field(byte[] b, int from, int to, int place) {
    if (!scanner.lastStringWasEscaped()) {
      return names.find(b, from, to, place);
    }
    if (keyBuffer.length < to - from + Long.BYTES) {
      keyBuffer = new byte[to - from + Long.BYTES];
    }
    int length = JsonEscapes.decode(b, from, to, keyBuffer, 0);
    return names.find(keyBuffer, 0, length, place);
  }

  /** A field that is there twice has no one value: the line is malformed. */
  private int keep(int field, byte[] b, int value, int end) {
    if ((seen >>> field & 1) != 0) {
      return JsonScanner.BAD;
    }
    seen |= 1L << field;
    tokens[field] = (byte) tokenAt(b[value]).ordinal();
    boolean string = b[value] == '"';
    starts[field] = string ? value + 1 : value;
    ends[field] = string ? end - 1 : end;
    return end;
  }

  private Token tokenAt(byte first) {
    return switch (first) {
      case '"' -> scanner.lastStringWasEscaped() ? Token.ESCAPED_STRING : Token.STRING;
      case 'n' -> Token.NULL;
      case 't', 'f' -> Token.BOOLEAN;
      case '{', '[' -> Token.NESTED;
      default -> Token.NUMBER;
    };
  }
}
