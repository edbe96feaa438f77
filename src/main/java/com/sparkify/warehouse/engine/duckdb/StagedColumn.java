package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.schema.Staging;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.source.StagedRow;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** One column of a segment: filled row by row, then written into a vector as a whole. */
abstract class StagedColumn {
  private static final long MICROS_OF_MILLI = 1_000;
  private static final int SESSION = RecordSet.EVENTS.indexOfKey("sessionId");
  private static final int ITEM = RecordSet.EVENTS.indexOfKey("itemInSession");

  private final String name;
  private final DuckDBColumnType type;

  StagedColumn(String name, DuckDBColumnType type) {
    this.name = name;
    this.type = type;
  }

  final String name() {
    return name;
  }

  final DuckDBColumnType type() {
    return type;
  }

  /** Forgets all rows. */
  abstract void clear();

  /** Appends a value; rows are counted from 0. */
  abstract void take(StagedRow from, int row);

  abstract void write(DuckDBWritableVector vector, int rows);

  /** The column of one of the set's fields, with room for {@code capacity} rows. */
  static StagedColumn of(RecordSet set, Field field, int capacity) {
    String name = field.column();
    int index = set.indexOfKey(field.key());
    if (field.kind() instanceof Field.Text) {
      return new StagedText(name, index, capacity);
    }
    if (field.kind() instanceof Field.Real) {
      return new StagedReal(name, index, capacity);
    }
    return field.kind() instanceof Field.Millis
        ? new StagedWhole(name, DuckDBColumnType.TIMESTAMP, index, MICROS_OF_MILLI, capacity)
        : new StagedWhole(name, DuckDBColumnType.BIGINT, index, 1, capacity);
  }

  /** The identity of a play; the rows are plays. */
  static StagedColumn songplayId(int capacity) {
    return new StagedWhole(
        Staging.SONGPLAY_ID, DuckDBColumnType.BIGINT, SESSION, Star.ITEMS_PER_SESSION, capacity) {
      @Override
      long value(StagedRow from) {
        return super.value(from) + from.whole(ITEM);
      }
    };
  }
}
