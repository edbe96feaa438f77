package com.sparkify.warehouse.source;

import com.sparkify.warehouse.source.JsonLine.Token;

/** Strings, numbers and booleans as text, without trailing spaces; what is then empty is NULL. */
record TextReader(int mostBytes) implements FieldReader {
  @Override
  public RejectReason read(JsonLine line, byte[] bytes, int field, StagedRow row, Scratch scratch) {
    Token token = line.token(field);
    if (FieldReader.isMissing(token)) {
      row.setNull(field);
      return null;
    }
    if (token == Token.NESTED) {
      return RejectReason.WRONG_TYPE;
    }
    scratch.point(line, bytes, field);
    if (token == Token.ESCAPED_STRING && hasNul(scratch)) {
      return RejectReason.NUL;
    }
    int end = withoutTrailingSpaces(scratch.buffer(), scratch.from(), scratch.to());
    if (end - scratch.from() > mostBytes) {
      return RejectReason.TOO_LONG;
    }
    if (end == scratch.from()) {
      row.setNull(field);
    } else {
      row.setText(field, scratch.buffer(), scratch.from(), end);
    }
    return null;
  }

  /** Only an escape can bring a NUL: a raw one is not JSON. */
  private static boolean hasNul(Scratch scratch) {
    byte[] b = scratch.buffer();
    int i = scratch.from();
    for (; i + Long.BYTES <= scratch.to(); i += Long.BYTES) {
      if (Words.zeros(Words.at(b, i)) != 0) {
        return true;
      }
    }
    while (i < scratch.to() && b[i] != 0) {
      i++;
    }
    return i < scratch.to();
  }

  static int withoutTrailingSpaces(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && bytes[end - 1] == ' ') {
      end--;
    }
    return end;
  }
}
