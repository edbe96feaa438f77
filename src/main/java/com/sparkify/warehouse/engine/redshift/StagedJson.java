package com.sparkify.warehouse.engine.redshift;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.schema.Staging;
import com.sparkify.warehouse.source.RecordReader;
import com.sparkify.warehouse.source.StagedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes the records of a set as JSON objects with the columns of its staging table; what is NULL
 * is left out. Numbers are written as text, because COPY takes JSON's numbers through floating
 * point.
 */
final class StagedJson {
  private static final SerializedString SONGPLAY_ID = new SerializedString(Staging.SONGPLAY_ID);

  private final RecordReader reader;
  private final List<Field> fields;
  private final List<SerializedString> names;
  private final boolean events;
  private final StagedRow row;

  StagedJson(RecordSet set, RecordReader reader) {
    this.reader = reader;
    fields = set.fields();
    names = fields.stream().map(field -> new SerializedString(field.column())).toList();
    events = set == RecordSet.EVENTS;
    row = new StagedRow(set);
  }

  /** Adds the reader's next record; false if there is none left. */
  boolean addNext(Part part) {
    if (!reader.next(row)) {
      return false;
    }
    try {
      write(part.json());
      part.countRow();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < fields.size(); i++) {
      if (!row.isNull(i)) {
        json.writeFieldName(names.get(i));
        writeValue(fields.get(i).kind(), i, json);
      }
    }
    if (events && reader.isPlay(row)) {
      json.writeFieldName(SONGPLAY_ID);
      json.writeString(Long.toString(reader.songplayId(row)));
    }
    json.writeEndObject();
  }

  private void writeValue(Field.Kind kind, int i, JsonGenerator json) throws IOException {
    if (kind instanceof Field.Text || kind instanceof Field.Inspected) {
      json.writeUTF8String(row.textBuffer(i), row.textFrom(i), row.textTo(i) - row.textFrom(i));
    } else if (kind instanceof Field.Real) {
      json.writeString(Double.toString(row.real(i)));
    } else {
      json.writeString(Long.toString(row.whole(i)));
    }
  }
}
