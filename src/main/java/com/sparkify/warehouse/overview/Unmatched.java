package com.sparkify.warehouse.overview;

import java.util.List;

/**
 * A title that was played and matches no song.
 *
 * @param artist null where the app reported none
 * @param nearest the credits of the catalogue that are nearest, the nearest first
 */
public record Unmatched(String title, String artist, long plays, List<Near> nearest) {
  /** What is equal if case, punctuation and featured artists are ignored. */
  public enum Shared {
    TITLE_AND_ARTIST,
    TITLE,
    ARTIST
  }

  /** A credit of the catalogue that is like one that was played. */
  public record Near(String title, String artist, Shared shared) {}

  public Unmatched {
    nearest = List.copyOf(nearest);
  }
}
