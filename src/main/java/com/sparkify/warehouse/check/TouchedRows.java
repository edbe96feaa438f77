package com.sparkify.warehouse.check;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.transform.Span;

/** Looks, inside the transaction, at the rows that a batch was folded into. */
public final class TouchedRows {
  private final Sql sql;

  public TouchedRows(Sql sql) {
    this.sql = sql;
  }

  /** Every staged song and its artist is there once, with what is required. */
  public void checkSongs(Violations violations) {
    sql.query(
        "check/touched_songs",
        row -> {
          violations.expectEqual("songs of a batch", row.getLong(1), row.getLong(2));
          violations.expectEqual("artists of a batch's songs", row.getLong(1), row.getLong(3));
          return row;
        });
  }

  /**
   * Every staged play is there once, and what it refers to is there once.
   *
   * @param span of the plays of the batch
   * @return how many of the plays match a song
   */
  public long checkPlays(Span span, Violations violations) {
    return sql.query(
            "check/touched_plays",
            row -> {
              long plays = row.getLong("plays");
              violations.expectEqual("plays of a batch", plays, row.getLong("there"));
              violations.expectEqual("users of its plays", plays, row.getLong("with_user"));
              violations.expectEqual("times of its plays", plays, row.getLong("with_time"));
              long matched = row.getLong("matched");
              violations.expectEqual("songs of its plays", matched, row.getLong("with_song"));
              violations.expectEqual("artists of its plays", matched, row.getLong("with_artist"));
              return matched;
            },
            span.from(),
            span.to(),
            span.from(),
            span.to())
        .get(0);
  }
}
