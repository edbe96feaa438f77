package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.schema.Staging;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.source.StagedRow;
import java.util.Arrays;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** Collects the values of one column until they are written into a vector. */
interface FeedColumn {
  String name();

  DuckDBColumnType type();

  void start(int capacity);

  void take(StagedRow from, int row);

  void write(DuckDBWritableVector vector, int rows);

  /** The column of one of the set's fields. */
  static FeedColumn of(RecordSet set, Field field) {
    int index = set.indexOfKey(field.key());
    if (field.kind() instanceof Field.Text) {
      return new Text(field.column(), index);
    }
    return field.kind() instanceof Field.Real
        ? new Real(field.column(), index)
        : new Whole(field.column(), index);
  }

  /** Text as UTF-8, copied out of the reader's buffer; null is NULL. */
  final class Text implements FeedColumn {
    private final String name;
    private final int index;
    private byte[][] values = {};

    private Text(String name, int index) {
      this.name = name;
      this.index = index;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public DuckDBColumnType type() {
      return DuckDBColumnType.VARCHAR;
    }

    @Override
    public void start(int capacity) {
      values = values.length == capacity ? values : new byte[capacity][];
    }

    @Override
    public void take(StagedRow from, int row) {
      values[row] =
          from.isNull(index)
              ? null
              : Arrays.copyOfRange(
                  from.textBuffer(index), from.textFrom(index), from.textTo(index));
    }

    @Override
    public void write(DuckDBWritableVector vector, int rows) {
      vector.setStringUtf8Batch(0, rows == values.length ? values : Arrays.copyOf(values, rows));
    }
  }

  /** Whole numbers, and times in milliseconds. */
  class Whole implements FeedColumn {
    private final String name;
    private final int index;
    private long[] values = {};
    private boolean[] present = {};

    private Whole(String name, int index) {
      this.name = name;
      this.index = index;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public DuckDBColumnType type() {
      return DuckDBColumnType.BIGINT;
    }

    @Override
    public void start(int capacity) {
      values = values.length == capacity ? values : new long[capacity];
      present = present.length == capacity ? present : new boolean[capacity];
    }

    @Override
    public void take(StagedRow from, int row) {
      set(row, !from.isNull(index), from.whole(index));
    }

    final void set(int row, boolean isPresent, long value) {
      present[row] = isPresent;
      values[row] = value;
    }

    @Override
    public void write(DuckDBWritableVector vector, int rows) {
      for (int i = 0; i < rows; i++) {
        if (present[i]) {
          vector.setLong(i, values[i]);
        } else {
          vector.setNull(i);
        }
      }
    }
  }

  /** The identity of a play; the rows are plays. */
  final class SongplayId extends Whole {
    private static final int SESSION = RecordSet.EVENTS.indexOfKey("sessionId");
    private static final int ITEM = RecordSet.EVENTS.indexOfKey("itemInSession");

    SongplayId() {
      super(Staging.SONGPLAY_ID, -1);
    }

    @Override
    public void take(StagedRow from, int row) {
      set(row, true, from.whole(SESSION) * Star.ITEMS_PER_SESSION + from.whole(ITEM));
    }
  }

  /** Finite doubles. */
  final class Real implements FeedColumn {
    private final String name;
    private final int index;
    private double[] values = {};
    private boolean[] present = {};

    private Real(String name, int index) {
      this.name = name;
      this.index = index;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public DuckDBColumnType type() {
      return DuckDBColumnType.DOUBLE;
    }

    @Override
    public void start(int capacity) {
      values = values.length == capacity ? values : new double[capacity];
      present = present.length == capacity ? present : new boolean[capacity];
    }

    @Override
    public void take(StagedRow from, int row) {
      present[row] = !from.isNull(index);
      values[row] = from.real(index);
    }

    @Override
    public void write(DuckDBWritableVector vector, int rows) {
      for (int i = 0; i < rows; i++) {
        if (present[i]) {
          vector.setDouble(i, values[i]);
        } else {
          vector.setNull(i);
        }
      }
    }
  }
}
