package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.source.RecordReader;
import com.sparkify.warehouse.source.StagedRow;
import java.util.Arrays;
import org.duckdb.DuckDBWritableVector;

/** Collects the values of one column until they are written into a vector. */
interface FeedColumn {
  void start(int capacity);

  void take(StagedRow from, int row);

  void write(DuckDBWritableVector vector, int rows);

  static FeedColumn of(Field field, int index) {
    if (field.kind() instanceof Field.Text) {
      return new Text(index);
    }
    return field.kind() instanceof Field.Real ? new Real(index) : new Whole(index);
  }

  static FeedColumn songplayId(RecordReader reader) {
    return new SongplayId(reader);
  }

  /** Text as UTF-8, copied out of the reader's buffer; null is NULL. */
  final class Text implements FeedColumn {
    private final int index;
    private byte[][] values = {};

    private Text(int index) {
      this.index = index;
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
    private final int index;
    private long[] values = {};
    private boolean[] present = {};

    private Whole(int index) {
      this.index = index;
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

  /** The identity of a play; NULL for other events. */
  final class SongplayId extends Whole {
    private final RecordReader reader;

    private SongplayId(RecordReader reader) {
      super(-1);
      this.reader = reader;
    }

    @Override
    public void take(StagedRow from, int row) {
      set(row, reader.isPlay(from), reader.songplayId(from));
    }
  }

  /** Finite doubles. */
  final class Real implements FeedColumn {
    private final int index;
    private double[] values = {};
    private boolean[] present = {};

    private Real(int index) {
      this.index = index;
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
