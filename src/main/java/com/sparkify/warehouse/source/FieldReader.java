package com.sparkify.warehouse.source;

import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.source.JsonLine.Token;

/** Converts the delivered value of one kind of field, or tells why it cannot be. */
interface FieldReader {
  /**
   * Fills the field of the row; returns null, or the reason why the record is rejected.
   *
   * @param token what the value is: neither absent nor null
   */
  RejectReason read(Token token, Scratch value, StagedRow row, int field);

  static FieldReader of(Field.Kind kind) {
    if (kind instanceof Field.Text text) {
      return new TextReader(text.bytes());
    }
    if (kind instanceof Field.Inspected inspected) {
      return new InspectedReader(inspected.bytes());
    }
    if (kind instanceof Field.Whole whole) {
      return new WholeReader(whole.least(), whole.greatest());
    }
    if (kind instanceof Field.Millis millis) {
      return new WholeReader(0, millis.greatest());
    }
    return new RealReader();
  }
}
