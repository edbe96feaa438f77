package com.sparkify.warehouse.source;

import com.sparkify.warehouse.source.JsonLine.Token;

/** Numbers, or strings, with the text {@code -?[0-9]{1,18}(\.0+)?}; an empty string is NULL. */
record WholeReader(long least, long greatest) implements FieldReader {
  private static final int MOST_DIGITS = 18;

  @Override
  public RejectReason read(Token token, Scratch value, StagedRow row, int field) {
    if (token == Token.NESTED || token == Token.BOOLEAN) {
      return RejectReason.WRONG_TYPE;
    }
    if (value.isEmpty()) {
      row.setNull(field);
      return null;
    }
    return parse(value, row, field);
  }

  private RejectReason parse(Scratch text, StagedRow row, int field) {
    byte[] b = text.buffer();
    boolean negative = b[text.from()] == '-';
    int first = negative ? text.from() + 1 : text.from();
    int at = first;
    long value = 0;
    while (at < text.to() && b[at] >= '0' && b[at] <= '9' && at - first <= MOST_DIGITS) {
      value = value * 10 + (b[at++] - '0');
    }
    boolean whole = at > first && at - first <= MOST_DIGITS;
    if (!whole || !endsOrOnlyZerosFollow(b, at, text.to())) {
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
