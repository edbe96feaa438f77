package com.sparkify.warehouse.simulate;

/**
 * One delivered line about a song.
 *
 * @param reason why it is rejected; null if it is accepted
 * @param song what it says; null if it is rejected
 */
record SongCopy(String line, String reason, Song song, Where where) {
  /** In which file it lies. */
  enum Where {
    OWN_FILE,
    SECOND_FILE,
    LATE
  }

  static SongCopy rejected(String reason, String line) {
    return new SongCopy(line, reason, null, Where.OWN_FILE);
  }

  static SongCopy accepted(Song song) {
    return accepted(song.record(), song);
  }

  static SongCopy accepted(Draft draft, Song song) {
    return new SongCopy(draft.json(), null, song, Where.OWN_FILE);
  }

  SongCopy again() {
    return new SongCopy(line, reason, song, Where.SECOND_FILE);
  }

  SongCopy late() {
    return new SongCopy(line, reason, song, Where.LATE);
  }
}
