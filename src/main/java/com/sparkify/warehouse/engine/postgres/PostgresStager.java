package com.sparkify.warehouse.engine.postgres;

import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.RecordFeed;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** Stages all of a feed in one batch, which its table keeps until the next run. */
final class PostgresStager {
  private final PostgresConnections connections;
  private final Set<RecordFeed> staged = Collections.newSetFromMap(new IdentityHashMap<>());
  private Optional<long[]> moments = Optional.empty();

  PostgresStager(PostgresConnections connections) {
    this.connections = connections;
  }

  /** Returns how many records the table holds; none where the feed has no more. */
  long stage(RecordFeed feed, PostgresSession run) {
    if (!staged.add(feed)) {
      return 0;
    }
    StagingTable table = new StagingTable(run, feed.set());
    table.empty(connections);
    PlayMoments noted = new PlayMoments(PlayMoments.ROOM);
    long rows = feed.splits() == 0 ? 0 : table.fill(feed, noted);
    moments = feed.set() == RecordSet.EVENTS ? noted.distinct() : Optional.empty();
    table.analyze();
    return rows;
  }

  /** When the plays of the events staged last began; empty where there was no room for it. */
  Optional<long[]> moments() {
    return moments;
  }
}
