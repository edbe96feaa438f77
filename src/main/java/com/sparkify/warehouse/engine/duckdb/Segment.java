package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.source.StagedRow;
import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;

/** As many staged rows as DuckDB takes at once. Not thread-safe. */
final class Segment {
  private final List<StagedColumn> columns;
  private final int capacity;
  private int rows;

  Segment(List<StagedColumn> columns, int capacity) {
    this.columns = columns;
    this.capacity = capacity;
  }

  /** Replaces the rows by the next ones, as many as there are and fit. */
  void fill(Feeding feeding, StagedRow row) {
    columns.forEach(StagedColumn::clear);
    rows = 0;
    while (rows < capacity && feeding.next(row)) {
      for (StagedColumn column : columns) {
        column.take(row, rows);
      }
      rows++;
    }
  }

  int rows() {
    return rows;
  }

  void write(DuckDBDataChunkWriter chunk) {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).write(chunk.vector(i), rows);
    }
  }
}
