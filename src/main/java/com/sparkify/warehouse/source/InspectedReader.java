package com.sparkify.warehouse.source;

import com.sparkify.warehouse.source.JsonLine.Token;

/** Text kept for inspection: cut where it is too long or has a NUL, never a reason to reject. */
record InspectedReader(int mostBytes) implements FieldReader {
  @Override
  public RejectReason read(Token token, Scratch value, StagedRow row, int field) {
    int end = TextReader.withoutTrailingSpaces(value.buffer(), value.from(), cut(value));
    if (end > value.from()) {
      row.setText(field, value.buffer(), value.from(), end);
    } else {
      row.setNull(field);
    }
    return null;
  }

  private int cut(Scratch value) {
    byte[] buffer = value.buffer();
    int end = value.from();
    while (end < value.to() && buffer[end] != 0) {
      int next = end + (buffer[end] >= 0 ? 1 : Utf8.sequenceLength(buffer, end, value.to()));
      if (next - value.from() > mostBytes) {
        break;
      }
      end = next;
    }
    return end;
  }
}
