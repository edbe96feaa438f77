package com.sparkify.warehouse.source;

import com.sparkify.warehouse.source.JsonLine.Token;
import java.nio.charset.StandardCharsets;

/** Finite doubles: numbers, or strings with the text of a JSON number; an empty string is NULL. */
record RealReader() implements FieldReader {
  /** Powers of ten that a double holds exactly. */
  private static final double[] TENS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private static final int EXACT_DIGITS = 15;

  @Override
  public RejectReason read(Token token, Scratch text, StagedRow row, int field) {
    if (token == Token.NESTED || token == Token.BOOLEAN) {
      return RejectReason.WRONG_TYPE;
    }
    if (text.isEmpty()) {
      row.setNull(field);
      return null;
    }
    if (token != Token.NUMBER && !isNumber(text)) {
      return RejectReason.WRONG_TYPE;
    }
    double value = parse(text.buffer(), text.from(), text.to());
    if (Double.isInfinite(value)) {
      return RejectReason.OUT_OF_RANGE;
    }
    row.setReal(field, value + 0.0); // makes -0.0 the one zero
    return null;
  }

  /** For strings: of a number the scanner has made sure. */
  private static boolean isNumber(Scratch text) {
    return JsonScanner.number(text.buffer(), text.from(), text.to()) == text.to();
  }

  /**
   * Up to 15 digits and a power of ten are both exact in a double, so that one division rounds
   * right; everything else is left to the library.
   */
  private static double parse(byte[] b, int from, int to) {
    int at = b[from] == '-' ? from + 1 : from;
    long digits = 0;
    int count = 0;
    int point = -1;
    for (; at < to && count <= EXACT_DIGITS; at++) {
      if (b[at] == '.') {
        point = count;
      } else if (b[at] >= '0' && b[at] <= '9') {
        digits = digits * 10 + (b[at] - '0');
        count++;
      } else {
        break;
      }
    }
    if (at < to || count > EXACT_DIGITS) {
      return Double.parseDouble(new String(b, from, to - from, StandardCharsets.US_ASCII));
    }
    double value = point < 0 ? digits : digits / TENS[count - point];
    return b[from] == '-' ? -value : value;
  }
}
