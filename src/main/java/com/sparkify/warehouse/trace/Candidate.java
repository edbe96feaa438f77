package com.sparkify.warehouse.trace;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A song that a play matches, could match or nearly matches.
 *
 * @param duration seconds; null if unknown
 * @param difference between the song's duration and the play's length; null if either is unknown
 */
public record Candidate(
    String songId, String title, String artistName, Double duration, Double difference) {
  static Candidate of(ResultSet row) throws SQLException {
    return new Candidate(
        row.getString("song_id"),
        row.getString("title"),
        row.getString("artist_name"),
        (Double) row.getObject("duration"),
        (Double) row.getObject("difference"));
  }
}
