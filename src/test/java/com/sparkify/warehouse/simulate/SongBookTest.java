package com.sparkify.warehouse.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SongBookTest {
  private static final int MANY = 200_000;

  @Test
  void noTwoSongsShareATitleOrAnId() {
    Set<String> titles = new HashSet<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      titles.add(SongBook.title(i));
      ids.add(Ids.song(i));
      ids.add(Ids.artist(i));
      ids.add(Ids.track(i));
    }
    assertThat(titles).hasSize(MANY);
    assertThat(ids).hasSize(3 * MANY).allMatch(id -> id.length() == 18);
  }

  @Test
  void aSongOnlyTheAppKnowsIsNotInTheCatalogueUnderThatCredit() {
    SongBook book = new SongBook(1, 200);
    Set<String> catalogue = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      catalogue.add(book.song(i).title() + "|" + book.song(i).credit());
    }
    for (int i = 200; i < 2_000; i++) {
      assertThat(catalogue).doesNotContain(book.song(i).title() + "|" + book.song(i).credit());
    }
  }

  @Test
  void lengthsAreDecimalNumbersWithoutTrailingZeros() {
    Song song = new SongBook(1, 1).song(0);
    Artist artist = song.artist();
    assertThat(new Song(0, "", "", artist, "", "", 0, 20_050_000).length()).isEqualTo("200.5");
    assertThat(new Song(0, "", "", artist, "", "", 0, 20_000_000).length()).isEqualTo("200.0");
    assertThat(new Song(0, "", "", artist, "", "", 0, 20_000_070).length()).isEqualTo("200.0007");
  }
}
