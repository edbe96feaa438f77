package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.source.StagedRow;
import org.duckdb.ColumnVectors;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBWritableVector;

/** Finite doubles. */
final class StagedReal extends StagedNumber {
  private final double[] values;

  StagedReal(String name, int index, int capacity) {
    super(name, DuckDBColumnType.DOUBLE, index, capacity);
    values = new double[capacity];
  }

  @Override
  void set(int row, StagedRow from) {
    values[row] = from.real(index);
  }

  @Override
  void write(DuckDBWritableVector vector, int rows) {
    ColumnVectors.write(vector, values, valid, rows);
  }
}
