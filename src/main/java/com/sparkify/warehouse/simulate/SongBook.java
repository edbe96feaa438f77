package com.sparkify.warehouse.simulate;

import com.sparkify.warehouse.simulate.Vocabulary.Place;

/**
 * Every song there is, by number: below {@link #catalogued} those of the catalogue, above those
 * that only the app knows. Each is made anew when asked for, so that a million songs need no
 * memory.
 */
final class SongBook {
  private static final int TITLES = Vocabulary.ADJECTIVES.size() * Vocabulary.NOUNS.size();
  private static final String[] FORMS = {
    "%a %n",
    "The %a %n",
    "%a %n (Album Version)",
    "My %a %n",
    "%n Blues In %a",
    "Oh, %a %n!",
    "%a %n [Live]",
    "So %a / %n"
  };

  private final long seed;
  private final int catalogued;
  private final Weighted fame;

  SongBook(long seed, int catalogued) {
    this.seed = seed;
    this.catalogued = catalogued;
    int artists = Math.max(1, (int) (catalogued * 64L / 100));
    this.fame = Weighted.popularity(artists, artists, Dice.of(seed, "fame"));
  }

  int catalogued() {
    return catalogued;
  }

  Song song(int number) {
    Dice dice = Dice.of(seed, "song", number);
    Artist artist = artist(fame.pick(dice));
    String credit =
        dice.percent(7)
            ? artist.name() + " featuring " + artist(fame.pick(dice)).name()
            : artist.name();
    int year = dice.percent(55) ? 0 : 2018 - dice.below(20) - dice.below(40);
    int seconds = 60 + dice.below(180) + dice.below(180);
    int duration = seconds * 100_000 + dice.below(100_000);
    boolean cover = number >= catalogued && dice.oneIn(4);
    if (cover) {
      // In the catalogue by title, but never under this credit.
      Song original = song(dice.below(catalogued));
      return new Song(
          number, "", "", artist, original.credit() + " & Friends", original.title(), 0, duration);
    }
    return new Song(
        number, Ids.track(number), Ids.song(number), artist, credit, title(number), year, duration);
  }

  /** One title for each number, and never the same for two. */
  static String title(int number) {
    int all = TITLES * FORMS.length;
    int shuffled = (int) (number % all * 10_007L % all);
    String form = FORMS[shuffled / TITLES];
    int words = shuffled % TITLES;
    String title =
        form.replace("%a", Vocabulary.ADJECTIVES.get(words / Vocabulary.NOUNS.size()))
            .replace("%n", Vocabulary.NOUNS.get(words % Vocabulary.NOUNS.size()));
    return number < all ? title : title + " (Part " + (number / all + 1) + ")";
  }

  private Artist artist(int number) {
    Dice dice = Dice.of(seed, "artist", number);
    Place place = Vocabulary.any(Vocabulary.PLACES, dice);
    return new Artist(
        number,
        Ids.artist(number),
        name(dice),
        dice.percent(60) ? place.name() : "",
        dice.percent(40) ? place : null);
  }

  private static String name(Dice dice) {
    String adjective = Vocabulary.any(Vocabulary.ADJECTIVES, dice);
    String noun = Vocabulary.any(Vocabulary.NOUNS, dice);
    String first = Vocabulary.any(dice.oneIn(2) ? Vocabulary.WOMEN : Vocabulary.MEN, dice);
    String last = Vocabulary.any(Vocabulary.SURNAMES, dice);
    return switch (dice.below(4)) {
      case 0 -> "The " + adjective + " " + noun + "s";
      case 1 -> first + " " + last;
      case 2 -> first + " & The " + noun + "s";
      default -> adjective + " " + last;
    };
  }
}
