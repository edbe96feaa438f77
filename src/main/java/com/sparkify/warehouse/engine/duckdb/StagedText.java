package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.source.StagedRow;
import java.util.Arrays;
import org.duckdb.ColumnVectors;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/**
 * Text as UTF-8, one behind the other, copied out of the reader's buffer. Each overwrites what
 * copying has left behind the one before. The length of NULL is -1, here as for DuckDB.
 */
final class StagedText extends StagedColumn {
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
    int length = from.textLength(index);
    lengths[row] = length;
    if (utf8.length - used < length) {
      utf8 = Arrays.copyOf(utf8, Math.max(used + length, utf8.length * 2));
    }
    used = from.copyText(index, utf8, used);
  }

  @Override
  void write(DuckDBWritableVector vector, int rows) {
    long[] written = rows == lengths.length ? lengths : Arrays.copyOf(lengths, rows);
    ColumnVectors.write(vector, utf8, used, written);
  }
}
