package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.source.StagedRow;
import java.util.Arrays;
import org.duckdb.ColumnVectors;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** Text as UTF-8, one behind the other, copied out of the reader's buffer. */
final class StagedText extends StagedColumn {
  private static final int NULL = -1;

  private final int index;
  private final long[] lengths;
  private byte[] utf8;
  private int used;

  StagedText(String name, int index, int capacity) {
    super(name, DuckDBColumnType.VARCHAR);
    this.index = index;
    lengths = new long[capacity];
    utf8 = new byte[capacity];
  }

  @Override
  void clear() {
    used = 0;
  }

  @Override
  void take(StagedRow from, int row) {
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
  void write(DuckDBWritableVector vector, int rows) {
    long[] written = rows == lengths.length ? lengths : Arrays.copyOf(lengths, rows);
    ColumnVectors.write(vector, utf8, used, written);
  }
}
