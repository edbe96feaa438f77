package com.sparkify.warehouse.transform;

import com.sparkify.warehouse.engine.Sql;

/**
 * Folds staged batches into the star. The order of batches does not matter, nor does how the
 * records are cut into them: every statement keeps the best of what is there and what comes.
 */
public final class StarBuilder {
  private record Outcome(long staged, long contested, long winners) {}

  private final Sql sql;

  public StarBuilder(Sql sql) {
    this.sql = sql;
  }

  /** Makes the tables in which a run collects what it settles at its end. */
  public void begin() {
    sql.run("begin_run");
  }

  /** Folds the staged songs into artists and songs. */
  public void foldSongs() {
    sql.run("songs/artists");
    sql.run("songs/songs");
  }

  /** Matches published plays again where songs changed; returns how many plays changed. */
  public long rematchPlays() {
    return sql.run("songs/rematch");
  }

  /** Folds the staged events into users, time and songplays. */
  public PlayCounts foldEvents() {
    sql.run("events/users");
    sql.run("events/contested");
    sql.run("events/winners");
    sql.run("events/conflicts");
    sql.run("events/matches");
    sql.run("events/time");
    long displaced = sql.run("events/displace");
    long published = sql.run("events/plays");
    sql.run("events/unused_time");
    Outcome outcome =
        sql.query(
                "events/outcome",
                row -> new Outcome(row.getLong(1), row.getLong(2), row.getLong(3)))
            .get(0);
    return new PlayCounts(
        outcome.staged(),
        published - displaced,
        outcome.contested() - (outcome.winners() - displaced));
  }
}
