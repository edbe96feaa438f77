package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.source.StagedRow;
import java.util.Arrays;
import org.duckdb.DuckDBColumnType;

/** Values of one size, of which some are NULL. */
abstract class StagedNumber extends StagedColumn {
  /** The field's place in a row. */
  final int index;

  /** A bit for each row that has a value, the lowest of the first word for the first row. */
  final long[] valid;

  StagedNumber(String name, DuckDBColumnType type, int index, int capacity) {
    super(name, type);
    this.index = index;
    valid = new long[(capacity + Long.SIZE - 1) / Long.SIZE];
  }

  @Override
  final void clear() {
    Arrays.fill(valid, 0);
  }

  @Override
  final void take(StagedRow from, int row) {
    if (!from.isNull(index)) {
      set(row, from);
      valid[row / Long.SIZE] |= 1L << row;
    }
  }

  /** The row has a value. */
  abstract void set(int row, StagedRow from);
}
