package com.sparkify.warehouse.schema;

import static com.sparkify.warehouse.schema.Column.optional;
import static com.sparkify.warehouse.schema.ColumnType.BIGINT;
import static com.sparkify.warehouse.schema.ColumnType.DOUBLE;
import static com.sparkify.warehouse.schema.ColumnType.TIMESTAMP;
import static com.sparkify.warehouse.schema.ColumnType.text;

import java.util.ArrayList;
import java.util.List;

/** The staging tables: a batch of records as delivered, typed. Derived from the fields. */
public final class Staging {
  /** Only in the events: the identity of the play; NULL where the event is not a play. */
  public static final String SONGPLAY_ID = "songplay_id";

  private Staging() {}

  public static Table table(RecordSet set) {
    return table(set, set.fields());
  }

  /** The staging table without the columns that are only kept for inspection. */
  public static Table transformedTable(RecordSet set) {
    return table(set, set.transformedFields());
  }

  public static List<Table> tables() {
    return List.of(table(RecordSet.EVENTS), table(RecordSet.SONGS));
  }

  private static Table table(RecordSet set, List<Field> fields) {
    List<Column> columns = new ArrayList<>();
    fields.forEach(f -> columns.add(optional(f.column(), typeOf(f.kind()), "As " + f.key())));
    if (set == RecordSet.EVENTS) {
      columns.add(optional(SONGPLAY_ID, BIGINT, "The play; NULL where the event is not one"));
    }
    return new Table(
        set.stagingTable(),
        Table.Role.STAGING,
        "The records of the last run, as delivered",
        columns,
        List.of(),
        List.of());
  }

  private static ColumnType typeOf(Field.Kind kind) {
    if (kind instanceof Field.Text text) {
      return text(text.bytes());
    }
    if (kind instanceof Field.Inspected inspected) {
      return text(inspected.bytes());
    }
    if (kind instanceof Field.Millis) {
      return TIMESTAMP;
    }
    return kind instanceof Field.Real ? DOUBLE : BIGINT;
  }
}
