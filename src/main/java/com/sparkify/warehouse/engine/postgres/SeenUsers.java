package com.sparkify.warehouse.engine.postgres;

import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.StagedRow;
import com.sparkify.warehouse.source.UserSightings;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The latest events of each user, as the parsers have noted them, in a table of this run. */
record SeenUsers(PostgresSession run) {
  private static final String TABLE = "run_seen";
  private static final RecordSet EVENTS = RecordSet.EVENTS;
  private static final List<Integer> FIELDS =
      Stream.of(
              "userId",
              "firstName",
              "lastName",
              "gender",
              "level",
              "ts",
              "sessionId",
              "itemInSession")
          .map(EVENTS::indexOfKey)
          .toList();
  private static final List<String> COLUMNS =
      FIELDS.stream().map(EVENTS.fields()::get).map(Field::column).toList();
  private static final int FULL = 1 << 16;

  /** Makes the table, or empties it. */
  void begin() {
    run.sql().run("stage/seen_users");
  }

  /** Adds what has been noted, which is forgotten. */
  void add(Collection<UserSightings> seen) {
    try (CopyStream stream = run.copyInto(TABLE, COLUMNS)) {
      CopyRows rows = new CopyRows(2 * FULL);
      StagedRow user = new StagedRow(EVENTS);
      for (UserSightings users : seen) {
        while (users.drain(user)) {
          add(user, rows);
          if (rows.size() > FULL) {
            stream.send(rows);
            rows.clear();
          }
        }
      }
      stream.send(rows);
      stream.finish();
    } catch (SQLException e) {
      throw run.errors().explain("adding to " + TABLE, e);
    }
  }

  private static void add(StagedRow user, CopyRows rows) {
    rows.beginRow(FIELDS.size());
    for (int field : FIELDS) {
      StagedRows.add(EVENTS.fields().get(field).kind(), user, field, rows);
    }
  }
}
