package com.sparkify.warehouse.transform;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.schema.Table;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Folds staged batches into the star. The order of batches does not matter, nor does how the
 * records are cut into them: every statement keeps the best of what is there and what comes.
 */
public final class StarBuilder {
  private record Outcome(long staged, long contested, long winners) {}

  private final Sql sql;
  private final Upsert upsert;
  private final Moments moments;
  private final Map<String, Long> added = new LinkedHashMap<>();

  public StarBuilder(Warehouse warehouse) {
    sql = warehouse.sql();
    moments = new Moments(warehouse);
    upsert = new Upsert(sql, warehouse.dialect());
    Star.tables().forEach(table -> added.put(table.name(), 0L));
  }

  /** Makes the tables in which a run collects what it settles at its end. */
  public void begin() {
    sql.run("begin_run");
  }

  /** How many rows each table has gained so far. */
  public Map<String, Long> added() {
    return Collections.unmodifiableMap(added);
  }

  /** Folds the staged songs into artists and songs. */
  public void foldSongs() {
    foldDimension(Star.ARTISTS, "songs/artists", "run_artists");
    foldDimension(Star.SONGS, "songs/songs", "run_songs");
  }

  /** Matches published plays again where songs changed; returns how many plays changed. */
  public long rematchPlays() {
    sql.run("songs/rematch");
    return upsert.into(Star.SONGPLAYS, "run_rematches").written();
  }

  /** Folds the staged events into users, time and songplays. */
  public PlayCounts foldEvents() {
    sql.run("events/sightings");
    foldDimension(Star.USERS, "events/users", "run_users");
    sql.run("events/contested");
    sql.run("events/winners");
    Optional<Span> span = span();
    return span.isPresent() ? foldPlays(span.get()) : PlayCounts.NONE;
  }

  /** When the plays of the batch folded last began; empty if it has none. */
  public Optional<Span> span() {
    return Optional.ofNullable(sql.query("events/span", row -> Span.of(row)).get(0));
  }

  private PlayCounts foldPlays(Span span) {
    sql.run("events/conflicts");
    sql.run("events/matches");
    gained(Star.TIME, moments.add(span));
    long displaced = sql.run("events/displace");
    long published = sql.run("events/plays");
    gained(Star.SONGPLAYS, published - displaced);
    gained(Star.TIME, -sql.run("events/unused_time"));
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

  private void foldDimension(Table table, String file, String rows) {
    sql.run(file);
    gained(table, upsert.into(table, rows).gained());
  }

  private void gained(Table table, long rows) {
    added.merge(table.name(), rows, Long::sum);
  }
}
