package com.sparkify.warehouse.engine.postgres;

import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.RecordReader;
import com.sparkify.warehouse.source.StagedRow;
import com.sparkify.warehouse.source.UserSightings;
import java.util.List;

/**
 * Writes the records of a set as rows of its staging table, the columns in the table's order. What
 * an event says of its user is noted, and when a play began.
 */
final class StagedRows {
  private static final int START_TIME = RecordSet.EVENTS.indexOfKey("ts");

  private final List<Field> fields;
  private final boolean events;
  private final int columns;
  private final RecordReader reader;
  private final StagedRow row;
  private final UserSightings users;
  private final PlayMoments.Notes moments;

  StagedRows(RecordSet set, RecordReader reader, UserSightings users, PlayMoments.Notes moments) {
    this.reader = reader;
    this.users = users;
    this.moments = moments;
    fields = set.fields();
    events = set == RecordSet.EVENTS;
    columns = fields.size() + (events ? 1 : 0);
    row = new StagedRow(set);
  }

  /** Adds the reader's next record; false if there is none left. */
  boolean addNext(CopyRows rows) {
    if (!reader.next(row)) {
      return false;
    }
    rows.beginRow(columns);
    for (int i = 0; i < fields.size(); i++) {
      add(fields.get(i).kind(), row, i, rows);
    }
    if (events) {
      addSongplayId(rows);
      users.note(row);
    }
    return true;
  }

  /** Adds the value of a field. */
  static void add(Field.Kind kind, StagedRow row, int field, CopyRows rows) {
    if (row.isNull(field)) {
      rows.addNull();
    } else if (kind instanceof Field.Text || kind instanceof Field.Inspected) {
      rows.addText(row.textBuffer(field), row.textFrom(field), row.textTo(field));
    } else if (kind instanceof Field.Millis) {
      rows.addMillis(row.whole(field));
    } else if (kind instanceof Field.Real) {
      rows.addDouble(row.real(field));
    } else {
      rows.addBigint(row.whole(field));
    }
  }

  private void addSongplayId(CopyRows rows) {
    if (reader.isPlay(row)) {
      rows.addBigint(reader.songplayId(row));
      moments.note(row.whole(START_TIME));
    } else {
      rows.addNull();
    }
  }
}
