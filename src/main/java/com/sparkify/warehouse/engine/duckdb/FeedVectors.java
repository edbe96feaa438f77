package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.RecordFeed;
import com.sparkify.warehouse.source.RecordReader;
import com.sparkify.warehouse.source.StagedRow;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBDataChunkWriter;

/** Moves records from a feed into DuckDB's vectors, for one of DuckDB's threads. */
final class FeedVectors {
  private final RecordFeed feed;
  private final RecordReader reader;
  private final StagedRow row;
  private final List<FeedColumn> columns;

  FeedVectors(RecordFeed feed) {
    this.feed = feed;
    this.reader = feed.borrow();
    this.row = new StagedRow(feed.set());
    this.columns = columns(feed.set(), reader);
  }

  private static List<FeedColumn> columns(RecordSet set, RecordReader reader) {
    List<FeedColumn> columns = new ArrayList<>();
    List<Field> fields = set.transformedFields();
    for (int i = 0; i < fields.size(); i++) {
      columns.add(FeedColumn.of(fields.get(i), i));
    }
    if (set == RecordSet.EVENTS) {
      columns.add(FeedColumn.songplayId(reader));
    }
    return columns;
  }

  /** Fills the chunk as far as there are records; returns how many. */
  long fill(DuckDBDataChunkWriter chunk) {
    int capacity = (int) chunk.capacity();
    columns.forEach(column -> column.start(capacity));
    int rows = 0;
    while (rows < capacity && reader.next(row)) {
      for (FeedColumn column : columns) {
        column.take(row, rows);
      }
      rows++;
    }
    if (rows == 0) {
      return finish();
    }
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).write(chunk.vector(i), rows);
    }
    return rows;
  }

  /** Gives the reader back, so that the next batch goes on where it stopped. */
  long finish() {
    feed.giveBack(reader);
    return 0;
  }
}
