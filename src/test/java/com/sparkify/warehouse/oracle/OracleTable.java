package com.sparkify.warehouse.oracle;

import java.util.Locale;

/** The five tables, their columns in order, the key first. */
public enum OracleTable {
  SONGPLAYS(
      "songplay_id, start_time, user_id, level, song_id, artist_id, session_id, location,"
          + " user_agent, item_in_session, song_title, artist_name, song_length"),
  USERS("user_id, first_name, last_name, gender, level"),
  SONGS("song_id, title, artist_id, year, duration, artist_name"),
  ARTISTS("artist_id, name, location, latitude, longitude"),
  TIME("start_time, hour, day, week, month, year, weekday");

  private final String columns;

  OracleTable(String columns) {
    this.columns = columns;
  }

  /** Selects the table as the oracle gives it. */
  public String sql() {
    return "SELECT " + columns + " FROM " + name().toLowerCase(Locale.ROOT);
  }
}
