package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.schema.Staging;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.source.StagedRow;
import java.util.Arrays;
import org.duckdb.ColumnVectors;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** One column of a segment: filled row by row, then written into a vector as a whole. */
interface StagedColumn {
  String name();

  DuckDBColumnType type();

  /** Forgets all rows. */
  void clear();

  /** Appends a value; rows are counted from 0. */
  void take(StagedRow from, int row);

  void write(DuckDBWritableVector vector, int rows);

  /** The column of one of the set's fields, with room for {@code capacity} rows. */
  static StagedColumn of(RecordSet set, Field field, int capacity) {
    int index = set.indexOfKey(field.key());
    if (field.kind() instanceof Field.Text) {
      return new Text(field.column(), index, capacity);
    }
    if (field.kind() instanceof Field.Real) {
      return new Real(field.column(), index, capacity);
    }
    return field.kind() instanceof Field.Millis
        ? new Moment(field.column(), index, capacity)
        : new Whole(field.column(), index, capacity);
  }

  private static long[] bits(int capacity) {
    return new long[(capacity + Long.SIZE - 1) / Long.SIZE];
  }

  /** Text as UTF-8, copied out of the reader's buffer. */
  final class Text implements StagedColumn {
    private static final int NULL = -1;
    private final String name;
    private final int index;
    private final long[] lengths;
    private byte[] utf8;
    private int used;

    private Text(String name, int index, int capacity) {
      this.name = name;
      this.index = index;
      lengths = new long[capacity];
      utf8 = new byte[capacity];
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
    public void clear() {
      used = 0;
    }

    @Override
    public void take(StagedRow from, int row) {
      if (from.isNull(index)) {
        lengths[row] = NULL;
        return;
      }
      int start = from.textFrom(index);
      int length = from.textTo(index) - start;
      if (utf8.length - used < length) {
        utf8 = Arrays.copyOf(utf8, Math.max(used + length, utf8.length * 2));
      }
      System.arraycopy(from.textBuffer(index), start, utf8, used, length);
      used += length;
      lengths[row] = length;
    }

    @Override
    public void write(DuckDBWritableVector vector, int rows) {
      long[] written = rows == lengths.length ? lengths : Arrays.copyOf(lengths, rows);
      ColumnVectors.write(vector, utf8, used, written);
    }
  }

  /** Whole numbers. */
  class Whole implements StagedColumn {
    private final String name;
    private final int index;
    private final long[] values;
    private final long[] valid;

    private Whole(String name, int index, int capacity) {
      this.name = name;
      this.index = index;
      values = new long[capacity];
      valid = bits(capacity);
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
    public void clear() {
      Arrays.fill(valid, 0);
    }

    @Override
    public void take(StagedRow from, int row) {
      if (!from.isNull(index)) {
        set(row, from.whole(index));
      }
    }

    final void set(int row, long value) {
      values[row] = value;
      valid[row / Long.SIZE] |= 1L << row;
    }

    @Override
    public void write(DuckDBWritableVector vector, int rows) {
      ColumnVectors.write(vector, values, valid, rows);
    }
  }

  /** Times: milliseconds in the records, microseconds in DuckDB. */
  final class Moment extends Whole {
    private final int index;

    private Moment(String name, int index, int capacity) {
      super(name, index, capacity);
      this.index = index;
    }

    @Override
    public DuckDBColumnType type() {
      return DuckDBColumnType.TIMESTAMP;
    }

    @Override
    public void take(StagedRow from, int row) {
      if (!from.isNull(index)) {
        set(row, from.whole(index) * 1000);
      }
    }
  }

  /** The identity of a play; the rows are plays. */
  final class SongplayId extends Whole {
    private static final int SESSION = RecordSet.EVENTS.indexOfKey("sessionId");
    private static final int ITEM = RecordSet.EVENTS.indexOfKey("itemInSession");

    SongplayId(int capacity) {
      super(Staging.SONGPLAY_ID, SESSION, capacity);
    }

    @Override
    public void take(StagedRow from, int row) {
      set(row, from.whole(SESSION) * Star.ITEMS_PER_SESSION + from.whole(ITEM));
    }
  }

  /** Finite doubles. */
  final class Real implements StagedColumn {
    private final String name;
    private final int index;
    private final double[] values;
    private final long[] valid;

    private Real(String name, int index, int capacity) {
      this.name = name;
      this.index = index;
      values = new double[capacity];
      valid = bits(capacity);
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
    public void clear() {
      Arrays.fill(valid, 0);
    }

    @Override
    public void take(StagedRow from, int row) {
      if (!from.isNull(index)) {
        values[row] = from.real(index);
        valid[row / Long.SIZE] |= 1L << row;
      }
    }

    @Override
    public void write(DuckDBWritableVector vector, int rows) {
      ColumnVectors.write(vector, values, valid, rows);
    }
  }
}
