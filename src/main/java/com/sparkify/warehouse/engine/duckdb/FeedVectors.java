package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.StagedRow;
import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;

/** Moves rows into DuckDB's vectors, for one of DuckDB's threads. */
final class FeedVectors {
  private final Feeding feeding;
  private final StagedRow row;
  private final List<FeedColumn> columns;
  private boolean ended;

  FeedVectors(RecordSet set, Feeding feeding, List<FeedColumn> columns) {
    this.feeding = feeding;
    this.row = new StagedRow(set);
    this.columns = columns;
  }

  /** Fills the chunk as far as there are rows; returns how many. */
  long fill(DuckDBDataChunkWriter chunk) {
    int capacity = (int) chunk.capacity();
    columns.forEach(column -> column.start(capacity));
    int rows = 0;
    while (rows < capacity && feeding.next(row)) {
      for (FeedColumn column : columns) {
        column.take(row, rows);
      }
      rows++;
    }
    if (rows == 0) {
      return end();
    }
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).write(chunk.vector(i), rows);
    }
    return rows;
  }

  /** No more rows for this thread. */
  long end() {
    if (!ended) {
      ended = true;
      feeding.end();
    }
    return 0;
  }
}
