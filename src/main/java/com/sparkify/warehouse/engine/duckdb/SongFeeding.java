package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.source.RecordFeed;
import com.sparkify.warehouse.source.RecordReader;
import com.sparkify.warehouse.source.StagedRow;

/** Gives the songs of a feed. */
final class SongFeeding implements Feeding {
  private final RecordFeed feed;
  private final RecordReader reader;

  SongFeeding(RecordFeed feed) {
    this.feed = feed;
    this.reader = feed.borrow();
  }

  @Override
  public boolean next(StagedRow row) {
    return reader.next(row);
  }

  @Override
  public void end() {
    feed.giveBack(reader);
  }
}
