package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.source.RecordFeed;
import com.sparkify.warehouse.source.RecordReader;
import com.sparkify.warehouse.source.StagedRow;
import com.sparkify.warehouse.source.UserSightings;

/** Gives the plays of a feed, and notes what every event says of its user. */
final class PlayFeeding implements Feeding {
  private final RecordFeed feed;
  private final RecordReader reader;
  private final SightingPool pool;
  private final UserSightings sightings;

  PlayFeeding(RecordFeed feed, SightingPool pool) {
    this.feed = feed;
    this.reader = feed.borrow();
    this.pool = pool;
    this.sightings = pool.borrow();
  }

  @Override
  public boolean next(StagedRow row) {
    while (!sightings.isFull() && reader.next(row)) {
      sightings.note(row);
      if (reader.isPlay(row)) {
        return true;
      }
      pool.countOther();
    }
    return false;
  }

  @Override
  public void end() {
    feed.giveBack(reader);
    pool.giveBack(sightings);
  }
}
