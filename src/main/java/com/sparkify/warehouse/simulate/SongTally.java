package com.sparkify.warehouse.simulate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a load must make of the songs that are written. */
final class SongTally {
  private final LineCount lines = new LineCount();
  private final BitSet artists = new BitSet();
  private final BitSet unmatched = new BitSet();
  private final List<Credited> credits = new ArrayList<>();
  private long songs;

  LineCount lines() {
    return lines;
  }

  /** A song that came once, as it is. */
  void undisturbed(Song song) {
    lines.staged(1);
    songs++;
    artists.set(song.artist().number());
  }

  /**
   * All that is delivered about a song that a fault has touched.
   *
   * @param copies of each song's versions the one that stays first
   */
  void touched(Song song, List<SongCopy> copies) {
    Map<String, Song> kept = new LinkedHashMap<>();
    List<Song> told = new ArrayList<>();
    for (SongCopy copy : copies) {
      if (copy.song() == null) {
        lines.rejected(copy.reason(), 1);
        continue;
      }
      lines.staged(1);
      artists.set(copy.song().artist().number());
      kept.putIfAbsent(copy.song().id(), copy.song());
      told.add(copy.song());
    }
    songs += kept.size();
    unmatched.set(song.number(), kept.values().stream().noneMatch(song::soundsLike));
    for (Song version : told) {
      if (!version.soundsLike(song)) {
        boolean matches = kept.values().stream().anyMatch(version::soundsLike);
        credits.add(new Credited(version, matches));
      }
    }
  }

  /** The other titles and credits under which songs were delivered. */
  List<Credited> credits() {
    return credits;
  }

  long songs() {
    return songs;
  }

  long artists() {
    return artists.cardinality();
  }

  /** The songs that no record offers under their title and credit. */
  BitSet unmatched() {
    return unmatched;
  }
}
