package com.sparkify.warehouse.source;

/** Text kept for inspection: cut where it is too long or has a NUL, never a reason to reject. */
record InspectedReader(int mostBytes) implements FieldReader {
  @Override
  public RejectReason read(JsonLine line, byte[] bytes, int field, StagedRow row, Scratch scratch) {
    row.setNull(field);
    if (!FieldReader.isMissing(line.token(field))) {
      scratch.point(line, bytes, field);
      int end = cut(scratch);
      end = TextReader.withoutTrailingSpaces(scratch.buffer(), scratch.from(), end);
      if (end > scratch.from()) {
        row.setText(field, scratch.buffer(), scratch.from(), end);
      }
    }
    return null;
  }

  private int cut(Scratch scratch) {
    byte[] buffer = scratch.buffer();
    int end = scratch.from();
    while (end < scratch.to() && buffer[end] != 0) {
      int next = end + (buffer[end] >= 0 ? 1 : Utf8.sequenceLength(buffer, end, scratch.to()));
      if (next - scratch.from() > mostBytes) {
        break;
      }
      end = next;
    }
    return end;
  }
}
