package com.sparkify.warehouse.overview;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.overview.Unmatched.Near;
import com.sparkify.warehouse.overview.Unmatched.Shared;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Finds what keeps plays from matching. */
record GapReader(Sql sql) {
  /**
   * A row: an unmatched title with one of its candidates.
   *
   * @param near null where there is no candidate
   */
  private record Found(
      int place, String title, String artist, long plays, long nearlyMatched, Near near) {}

  MatchGap read() {
    List<Found> rows = sql.query("overview/unmatched", GapReader::found);
    long nearlyMatched = rows.stream().mapToLong(Found::nearlyMatched).findFirst().orElse(0);
    Map<Integer, List<Found>> places =
        rows.stream()
            .collect(Collectors.groupingBy(Found::place, LinkedHashMap::new, Collectors.toList()));
    return new MatchGap(nearlyMatched, places.values().stream().map(GapReader::unmatched).toList());
  }

  private static Unmatched unmatched(Collection<Found> rows) {
    Found any = rows.iterator().next();
    return new Unmatched(
        any.title(),
        any.artist(),
        any.plays(),
        rows.stream().map(Found::near).filter(Objects::nonNull).toList());
  }

  private static Found found(ResultSet row) throws SQLException {
    int shared = row.getInt("shared");
    return new Found(
        row.getInt("place"),
        row.getString("title"),
        row.getString("artist"),
        row.getLong("plays"),
        row.getLong("nearly_matched"),
        shared == 0
            ? null
            : new Near(
                row.getString("near_title"),
                row.getString("near_artist"),
                Shared.values()[shared - 1]));
  }
}
