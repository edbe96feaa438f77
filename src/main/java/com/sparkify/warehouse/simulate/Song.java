package com.sparkify.warehouse.simulate;

/**
 * A song of the catalogue, or one that only the app knows.
 *
 * @param track the id that names its file
 * @param credit the artist's name as credited on this song
 * @param year 0 where unknown
 * @param duration in units of 10 microseconds
 */
record Song(
    int number,
    String track,
    String id,
    Artist artist,
    String credit,
    String title,
    int year,
    int duration) {
  private static final int UNITS = 100_000;

  /** Whole seconds until the next song starts. */
  int seconds() {
    return duration / UNITS;
  }

  /** The duration in seconds, as a JSON number. */
  String length() {
    String digits = Integer.toString(duration % UNITS + UNITS).substring(1);
    int end = digits.length();
    while (end > 1 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return seconds() + "." + digits.substring(0, end);
  }

  Song titled(String otherTitle) {
    return new Song(number, track, id, artist, credit, otherTitle, year, duration);
  }

  Song credited(String otherCredit) {
    return new Song(number, track, id, artist, otherCredit, title, year, duration);
  }

  Song by(Artist other) {
    return new Song(number, track, id, other, credit, title, year, duration);
  }

  Song of(int otherYear) {
    return new Song(number, track, id, artist, credit, title, otherYear, duration);
  }

  Song longer(int seconds) {
    return new Song(number, track, id, artist, credit, title, year, duration + seconds * UNITS);
  }

  Song identified(String otherId) {
    return new Song(number, track, otherId, artist, credit, title, year, duration);
  }

  /** Whether a play of the one matches the other. */
  boolean soundsLike(Song other) {
    return title.equals(other.title) && credit.equals(other.credit);
  }

  /** The record in the catalogue, its keys in the usual order. */
  Draft record() {
    return Draft.catalogue()
        .with("num_songs", "1")
        .with("artist_id", Json.quoted(artist.id()))
        .with("artist_latitude", artist.place() == null ? "null" : artist.place().latitude())
        .with("artist_longitude", artist.place() == null ? "null" : artist.place().longitude())
        .with("artist_location", Json.quoted(artist.location()))
        .with("artist_name", Json.quoted(credit))
        .with("song_id", Json.quoted(id))
        .with("title", Json.quoted(title))
        .with("duration", length())
        .with("year", Integer.toString(year));
  }
}
