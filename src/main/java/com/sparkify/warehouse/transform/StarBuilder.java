package com.sparkify.warehouse.transform;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.schema.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Folds staged batches into the star. The order of batches does not matter, nor does how the
 * records are cut into them: every statement keeps the best of what is there and what comes.
 */
public final class StarBuilder {
  private record Outcome(long staged, long contested, long winners) {}

  private final Sql sql;
  private final Map<String, Long> added = new LinkedHashMap<>();

  public StarBuilder(Sql sql) {
    this.sql = sql;
    Star.tables().forEach(table -> added.put(table.name(), 0L));
  }

  /** Makes the tables in which a run collects what it settles at its end. */
  public void begin() {
    sql.run("begin_run");
  }

  /** Folds the staged songs into artists and songs. */
  public void foldSongs() {
    added(Star.ARTISTS, sql.run("songs/artists"));
    added(Star.SONGS, sql.run("songs/songs"));
  }

  /** Matches published plays again where songs changed; returns how many plays changed. */
  public long rematchPlays() {
    return sql.run("songs/rematch");
  }

  /** How many rows each table has gained so far. */
  public Map<String, Long> added() {
    return Collections.unmodifiableMap(added);
  }

  /** Folds the staged events into users, time and songplays. */
  public PlayCounts foldEvents() {
    added(Star.USERS, sql.run("events/users"));
    sql.run("events/contested");
    sql.run("events/winners");
    sql.run("events/conflicts");
    sql.run("events/matches");
    added(Star.TIME, sql.run("events/time"));
    long displaced = sql.run("events/displace");
    long published = sql.run("events/plays");
    added(Star.SONGPLAYS, published - displaced);
    added(Star.TIME, -sql.run("events/unused_time"));
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

  private void added(Table table, long rows) {
    added.merge(table.name(), rows, Long::sum);
  }
}
