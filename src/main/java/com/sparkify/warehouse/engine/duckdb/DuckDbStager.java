package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.RecordFeed;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBConnection;

/**
 * Fills the temporary staging tables. DuckDB's own threads call the parser through table functions
 * and take its rows as vectors, so that parsing runs on all processors. Of the events only the
 * plays are staged as rows; what the others say of their users is kept by {@link SightingPool}.
 */
final class DuckDbStager {
  /** Enough to be worth a dozen statements, few enough to stay in memory. */
  private static final long BATCH = 1_500_000;

  private static final Set<String> OF_PLAYS =
      Set.of("level", "location", "song", "artist", "userAgent", "userId", "ts", "length");
  private static final Set<String> OF_USERS =
      Set.of(
          "userId", "firstName", "lastName", "gender", "level", "ts", "sessionId", "itemInSession");
  private static final int THREADS = Runtime.getRuntime().availableProcessors();

  private final DuckDBConnection connection;
  private final Sql sql;
  private final DuckDbErrors errors;
  private final SightingPool sightings = new SightingPool();
  private final FeedFunction songs =
      new FeedFunction("delivered_songs", RecordSet.SONGS, DuckDbStager::songColumns, THREADS);
  private final FeedFunction plays =
      new FeedFunction("delivered_plays", RecordSet.EVENTS, DuckDbStager::playColumns, THREADS);
  private final FeedFunction users =
      new FeedFunction("sighted_users", RecordSet.EVENTS, DuckDbStager::userColumns, 1);
  private boolean registered;

  DuckDbStager(DuckDBConnection connection, Sql sql, DuckDbErrors errors) {
    this.connection = connection;
    this.sql = sql;
    this.errors = errors;
  }

  /** Replaces the staging table of the feed's set; returns how many records were read for it. */
  long stage(RecordFeed feed) {
    register();
    long rows =
        switch (feed.set()) {
          case SONGS -> stageSongs(feed);
          case EVENTS -> stageEvents(feed);
        };
    feed.requireNoFailure();
    return rows;
  }

  private long stageSongs(RecordFeed feed) {
    songs.load(() -> new SongFeeding(feed), BATCH);
    sql.run("stage/songs");
    return sql.count("stage/count_songs");
  }

  private long stageEvents(RecordFeed feed) {
    plays.load(() -> new PlayFeeding(feed, sightings), BATCH);
    sql.run("stage/plays");
    users.load(sightings::draining, Long.MAX_VALUE);
    return sql.count("stage/count_plays") + sightings.takeOthers();
  }

  private void register() {
    if (registered) {
      return;
    }
    try {
      for (FeedFunction function : List.of(songs, plays, users)) {
        function.register(connection);
      }
      registered = true;
    } catch (SQLException e) {
      throw errors.explain("preparing to stage", e);
    }
  }

  private static List<StagedColumn> songColumns(int capacity) {
    return RecordSet.SONGS.transformedFields().stream()
        .map(field -> StagedColumn.of(RecordSet.SONGS, field, capacity))
        .toList();
  }

  private static List<StagedColumn> playColumns(int capacity) {
    List<StagedColumn> columns = new ArrayList<>(eventColumns(OF_PLAYS, capacity));
    columns.add(StagedColumn.songplayId(capacity));
    return columns;
  }

  private static List<StagedColumn> userColumns(int capacity) {
    return eventColumns(OF_USERS, capacity);
  }

  private static List<StagedColumn> eventColumns(Set<String> keys, int capacity) {
    return RecordSet.EVENTS.fields().stream()
        .filter((Field field) -> keys.contains(field.key()))
        .map(field -> StagedColumn.of(RecordSet.EVENTS, field, capacity))
        .toList();
  }
}
