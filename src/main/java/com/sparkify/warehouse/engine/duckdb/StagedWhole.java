package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.source.StagedRow;
import org.duckdb.ColumnVectors;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** Whole numbers, in DuckDB's unit. */
class StagedWhole extends StagedNumber {
  private final long unit;
  private final long[] values;

  /** {@code unit} is how many of DuckDB's units one of the record's is. */
  StagedWhole(String name, DuckDBColumnType type, int index, long unit, int capacity) {
    super(name, type, index, capacity);
    this.unit = unit;
    values = new long[capacity];
  }

  long value(StagedRow from) {
    return from.whole(index) * unit;
  }

  @Override
  final void set(int row, StagedRow from) {
    values[row] = value(from);
  }

  @Override
  final void write(DuckDBWritableVector vector, int rows) {
    ColumnVectors.write(vector, values, valid, rows);
  }
}
