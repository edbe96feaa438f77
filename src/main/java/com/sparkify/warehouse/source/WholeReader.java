package com.sparkify.warehouse.source;

import com.sparkify.warehouse.source.JsonLine.Token;

/** Numbers, or strings, with the text {@code -?[0-9]{1,18}(\.0+)?}; an empty string is NULL. */
record WholeReader(long least, long greatest) implements FieldReader {
  private static final int MOST_DIGITS = 18;

  @Override
  public RejectReason read(JsonLine line, byte[] bytes, int field, StagedRow row, Scratch scratch) {
    Token token = line.token(field);
    row.setNull(field);
    if (FieldReader.isMissing(token)) {
      return null;
    }
    if (token == Token.NESTED || token == Token.BOOLEAN) {
      return RejectReason.WRONG_TYPE;
    }
    scratch.point(line, bytes, field);
    return scratch.isEmpty() ? null : parse(field, row, scratch);
  }

  private RejectReason parse(int field, StagedRow row, Scratch scratch) {
    byte[] b = scratch.buffer();
    boolean negative = b[scratch.from()] == '-';
    int first = negative ? scratch.from() + 1 : scratch.from();
    int at = first;
    long value = 0;
    while (at < scratch.to() && b[at] >= '0' && b[at] <= '9' && at - first <= MOST_DIGITS) {
      value = value * 10 + (b[at++] - '0');
    }
    boolean whole = at > first && at - first <= MOST_DIGITS;
    if (!whole || !endsOrOnlyZerosFollow(b, at, scratch.to())) {
      return RejectReason.WRONG_TYPE;
    }
    value = negative ? -value : value;
    if (value < least || value > greatest) {
      return RejectReason.OUT_OF_RANGE;
    }
    row.setWhole(field, value);
    return null;
  }

  private static boolean endsOrOnlyZerosFollow(byte[] b, int at, int to) {
    if (at == to) {
      return true;
    }
    int i = at + 1;
    while (i < to && b[i] == '0') {
      i++;
    }
    return b[at] == '.' && i == to && i > at + 1;
  }
}
