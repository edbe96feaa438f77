package com.sparkify.warehouse.source;

import com.sparkify.warehouse.source.JsonLine.Token;

/** Strings, numbers and booleans as text, without trailing spaces; what is then empty is NULL. */
record TextReader(int mostBytes) implements FieldReader {
  @Override
  public RejectReason read(Token token, Scratch value, StagedRow row, int field) {
    if (token == Token.NESTED) {
      return RejectReason.WRONG_TYPE;
    }
    if (token == Token.ESCAPED_STRING && hasNul(value)) {
      return RejectReason.NUL;
    }
    int end = withoutTrailingSpaces(value.buffer(), value.from(), value.to());
    if (end - value.from() > mostBytes) {
      return RejectReason.TOO_LONG;
    }
    if (end == value.from()) {
      row.setNull(field);
    } else {
      row.setText(field, value.buffer(), value.from(), end);
    }
    return null;
  }

  /** Only an escape can bring a NUL: a raw one is not JSON. */
  private static boolean hasNul(Scratch value) {
    byte[] b = value.buffer();
    int i = value.from();
    for (; i + Long.BYTES <= value.to(); i += Long.BYTES) {
      if (Words.zeros(Words.at(b, i)) != 0) {
        return true;
      }
    }
    while (i < value.to() && b[i] != 0) {
      i++;
    }
    return i < value.to();
  }

  static int withoutTrailingSpaces(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && bytes[end - 1] == ' ') {
      end--;
    }
    return end;
  }
}
