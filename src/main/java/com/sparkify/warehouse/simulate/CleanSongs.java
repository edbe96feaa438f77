package com.sparkify.warehouse.simulate;

import java.io.IOException;

/** Writes each song once, as it is. */
final class CleanSongs implements SongSink {
  private final SongFiles files;
  private final SongTally tally;

  CleanSongs(SongFiles files, SongTally tally) {
    this.files = files;
    this.tally = tally;
  }

  @Override
  public void accept(Song song) throws IOException {
    files.write(song, "", song.record().json());
    tally.undisturbed(song);
  }
}
