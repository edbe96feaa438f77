package com.sparkify.warehouse.schema;

import static com.sparkify.warehouse.schema.Column.optional;
import static com.sparkify.warehouse.schema.Column.required;
import static com.sparkify.warehouse.schema.ColumnType.BIGINT;
import static com.sparkify.warehouse.schema.ColumnType.DOUBLE;
import static com.sparkify.warehouse.schema.ColumnType.INTEGER;
import static com.sparkify.warehouse.schema.ColumnType.TIMESTAMP;
import static com.sparkify.warehouse.schema.ColumnType.text;
import static com.sparkify.warehouse.schema.Table.Role.DIMENSION;
import static com.sparkify.warehouse.schema.Table.Role.FACT;

import java.util.List;

/** The star: one fact, four dimensions. */
public final class Star {
  /** {@code songplay_id = session_id * ITEMS_PER_SESSION + item_in_session}. */
  public static final long ITEMS_PER_SESSION = 1_000_000;

  private static final ColumnType NAME = text(512);
  private static final ColumnType TITLE = text(2_048);

  public static final Table USERS =
      new Table(
          "users",
          DIMENSION,
          "One row per user of any accepted event, as of the latest event",
          List.of(
              required("user_id", BIGINT, "The app's number of the user"),
              optional("first_name", NAME, "First name"),
              optional("last_name", NAME, "Last name"),
              optional("gender", NAME, "F or M, as the app reports it"),
              optional("level", NAME, "free or paid, at the latest event"),
              required("seen_at", TIMESTAMP, "Time of the latest event (UTC)"),
              required("seen_session", BIGINT, "Session of the latest event"),
              required("seen_item", INTEGER, "Place of the latest event in its session")),
          List.of("user_id"),
          List.of());

  public static final Table ARTISTS =
      new Table(
          "artists",
          DIMENSION,
          "One row per artist of any accepted song record",
          List.of(
              required("artist_id", NAME, "The catalogue's id of the artist"),
              required("name", TITLE, "Name"),
              optional("location", NAME, "Where the artist is from"),
              optional("latitude", DOUBLE, "Degrees north"),
              optional("longitude", DOUBLE, "Degrees east")),
          List.of("artist_id"),
          List.of());

  public static final Table SONGS =
      new Table(
          "songs",
          DIMENSION,
          "One row per song of the catalogue",
          List.of(
              required("song_id", NAME, "The catalogue's id of the song"),
              required("title", TITLE, "Title"),
              required("artist_id", NAME, "The artist"),
              optional("year", INTEGER, "Year of release; NULL where unknown"),
              optional("duration", DOUBLE, "Seconds"),
              required("artist_name", TITLE, "The artist as credited on this song")),
          List.of("song_id"),
          List.of(new Reference("artist_id", "artists", "artist_id")));

  public static final Table TIME =
      new Table(
          "time",
          DIMENSION,
          "One row per start time of a play (UTC)",
          List.of(
              required("start_time", TIMESTAMP, "The moment, in milliseconds"),
              required("hour", INTEGER, "0 to 23"),
              required("day", INTEGER, "Day of the month"),
              required("week", INTEGER, "ISO week"),
              required("month", INTEGER, "1 to 12"),
              required("year", INTEGER, "Calendar year"),
              required("weekday", INTEGER, "0 is Sunday")),
          List.of("start_time"),
          List.of());

  public static final Table SONGPLAYS =
      new Table(
          "songplays",
          FACT,
          "One row per play of a song",
          List.of(
              required("songplay_id", BIGINT, "session_id * 1000000 + item_in_session"),
              required("start_time", TIMESTAMP, "When the song started (UTC)"),
              required("user_id", BIGINT, "Who listened"),
              optional("level", NAME, "free or paid, at this play"),
              optional("song_id", NAME, "The matched song; NULL where none matches"),
              optional("artist_id", NAME, "The matched song's artist"),
              required("session_id", BIGINT, "The app's session"),
              optional("location", NAME, "Where the user was"),
              optional("user_agent", TITLE, "The device, as its user agent"),
              required("item_in_session", INTEGER, "Place of the event in its session"),
              optional("song_title", TITLE, "Title, as the app reported it"),
              optional("artist_name", TITLE, "Artist, as the app reported it"),
              optional("song_length", DOUBLE, "Seconds, as the app reported it")),
          List.of("songplay_id"),
          List.of(
              new Reference("start_time", "time", "start_time"),
              new Reference("user_id", "users", "user_id"),
              new Reference("song_id", "songs", "song_id"),
              new Reference("artist_id", "artists", "artist_id")));

  private Star() {}

  /** The tables, each after those it refers to. */
  public static List<Table> tables() {
    return List.of(USERS, ARTISTS, SONGS, TIME, SONGPLAYS);
  }
}
