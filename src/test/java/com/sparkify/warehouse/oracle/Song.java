package com.sparkify.warehouse.oracle;

import java.util.Set;

/** An accepted song record. */
record Song(
    String songId,
    String artistId,
    String artistLocation,
    String title,
    String artistName,
    Long year,
    Double duration,
    Double latitude,
    Double longitude) {
  private static final Set<String> KEYS =
      Set.of(
          "song_id",
          "artist_id",
          "artist_location",
          "title",
          "artist_name",
          "year",
          "duration",
          "artist_latitude",
          "artist_longitude",
          "num_songs");

  /** Reads a line; the arguments stand in the order in which the columns are tested. */
  static Song of(byte[] line) throws Refused {
    Fields fields = Fields.of(line, KEYS);
    Song song =
        new Song(
            fields.text("song_id", 512),
            fields.text("artist_id", 512),
            fields.text("artist_location", 512),
            fields.text("title", 2048),
            fields.text("artist_name", 2048),
            fields.whole("year", 9999),
            fields.real("duration"),
            fields.real("artist_latitude"),
            fields.real("artist_longitude"));
    Refused.ifMissing("song_id", song.songId);
    Refused.ifMissing("title", song.title);
    Refused.ifMissing("artist_id", song.artistId);
    Refused.ifMissing("artist_name", song.artistName);
    return song;
  }

  /** The year, unless it is 0, which says that nobody knows it. */
  Long knownYear() {
    return year == null || year == 0 ? null : year;
  }
}
