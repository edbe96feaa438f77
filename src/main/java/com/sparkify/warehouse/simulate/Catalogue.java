package com.sparkify.warehouse.simulate;

import java.util.BitSet;

/** What can be played: the encoded songs, their popularity, and which of them a load will match. */
final class Catalogue {
  private static final int PARTS = 3;
  private static final int CATALOGUED_PERCENT = 82;

  private final int catalogued;
  private final BitSet unmatched;
  private final Fragments parts;
  private final short[] seconds;
  private final Weighted popular;
  private final Weighted unlisted;

  /**
   * @param unmatched the catalogued songs that no record of the catalogue offers under their title
   *     and credit
   */
  Catalogue(SongBook book, BitSet unmatched, long seed) {
    this.catalogued = book.catalogued();
    this.unmatched = unmatched;
    int others = catalogued / 4 + 10;
    int all = catalogued + others;
    this.parts = new Fragments(all * PARTS);
    this.seconds = new short[all];
    for (int i = 0; i < all; i++) {
      Song song = book.song(i);
      seconds[i] = (short) song.seconds();
      parts.add(EventWriter.artist(song.credit()));
      parts.add(Json.ascii(song.length()));
      parts.add(EventWriter.song(song.title()));
    }
    this.popular = Weighted.popularity(catalogued, catalogued / 200.0, Dice.of(seed, "popular"));
    this.unlisted = Weighted.popularity(others, others / 200.0, Dice.of(seed, "unlisted"));
  }

  int pick(Dice dice) {
    return dice.percent(CATALOGUED_PERCENT) ? popular.pick(dice) : catalogued + unlisted.pick(dice);
  }

  int seconds(int tune) {
    return seconds[tune];
  }

  boolean matches(int tune) {
    return tune < catalogued && !unmatched.get(tune);
  }

  void putArtist(int tune, Bytes out) {
    parts.put(tune * PARTS, out);
  }

  void putLength(int tune, Bytes out) {
    parts.put(tune * PARTS + 1, out);
  }

  void putSong(int tune, Bytes out) {
    parts.put(tune * PARTS + 2, out);
  }
}
