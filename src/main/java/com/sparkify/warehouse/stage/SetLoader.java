package com.sparkify.warehouse.stage;

import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.ledger.RunRecord.Volume;
import com.sparkify.warehouse.source.FileTally;
import com.sparkify.warehouse.source.RecordFeed;
import com.sparkify.warehouse.source.Reject;
import java.util.List;
import java.util.function.Consumer;

/** Stages the records of one set, batch by batch. */
public final class SetLoader {
  private final Warehouse warehouse;
  private final RecordFeed feed;
  private long rows;

  public SetLoader(Warehouse warehouse, RecordFeed feed) {
    this.warehouse = warehouse;
    this.feed = feed;
  }

  /** Replaces the staging table with the next records; false if there are none left. */
  public boolean nextBatch() {
    long staged = warehouse.stageBatch(feed);
    feed.requireNoFailure();
    rows += staged;
    return staged > 0;
  }

  /** How many rows the staging table has held, all batches together, as the warehouse counts. */
  public long rows() {
    return rows;
  }

  /** Whether every planned file has been read to its end. */
  public boolean isComplete() {
    return feed.isComplete();
  }

  /** Gives the rejects found since the last call, some at a time. */
  public void drainRejects(Consumer<List<Reject>> taker) {
    feed.drainRejects(taker);
  }

  /** What each file held, as far as it has been read. */
  public List<FileTally> files() {
    return feed.tallies();
  }

  /** What all files held, as far as they have been read. */
  public Volume volume() {
    return files().stream()
        .map(f -> new Volume(1, f.file().bytes(), f.lines(), f.staged(), f.rejected(), f.blank()))
        .reduce(Volume.NONE, Volume::plus);
  }
}
