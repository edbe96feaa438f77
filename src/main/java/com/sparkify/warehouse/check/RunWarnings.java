package com.sparkify.warehouse.check;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.schema.Column;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is worth a look in a run, though it can be published. Only its batches and the ledger are
 * looked at, so that the cost does not grow with the history.
 */
public final class RunWarnings {
  /** What a play gets by its match, and is not delivered. */
  private static final Set<String> MATCHED = Set.of("song_id", "artist_id");

  private final Sql sql;
  private final BatchRows songs;
  private final BatchRows plays;
  private final BatchRows users;

  /** Later times than this moment lie in the future. */
  public RunWarnings(Warehouse warehouse) {
    sql = warehouse.sql();
    Dialect dialect = warehouse.dialect();
    songs = rows("songs", "check/staged_songs", dialect, Star.SONGS, Star.ARTISTS);
    plays = rows("plays", "check/staged_plays", dialect, Star.SONGPLAYS);
    users = rows("changed users", "check/changed_users", dialect, Star.USERS);
  }

  /** Looks at the batch of a set that was folded last. */
  public void observe(RecordSet set) {
    switch (set) {
      case SONGS -> songs.add(sql);
      case EVENTS -> {
        plays.add(sql);
        users.add(sql);
      }
    }
  }

  /** All warnings, once the run is in the ledger. */
  public List<String> found() {
    List<String> found = new ArrayList<>();
    Stream.of(songs, plays, users).forEach(rows -> found.addAll(rows.warnings()));
    found.addAll(sql.query("check/match_rate", RunWarnings::fewMatches));
    return found;
  }

  private static BatchRows rows(String kind, String file, Dialect dialect, Table... tables) {
    List<Column> delivered =
        Stream.of(tables)
            .flatMap(table -> table.columns().stream())
            .filter(column -> !MATCHED.contains(column.name()))
            .toList();
    return new BatchRows(kind, file, delivered, dialect, Instant.now());
  }

  private static String fewMatches(ResultSet row) throws SQLException {
    return String.format(
        Locale.ROOT,
        "%,d of %,d new plays match a song, where %,d would be usual.",
        row.getLong("matched"),
        row.getLong("plays"),
        row.getLong("usually"));
  }
}
