package com.sparkify.warehouse.overview;

import java.util.List;

/**
 * What keeps plays from matching a song.
 *
 * @param nearlyMatched plays that match none, and would if case, punctuation and featured artists
 *     were ignored
 * @param unmatched the titles played most of those that match none
 */
public record MatchGap(long nearlyMatched, List<Unmatched> unmatched) {
  public MatchGap {
    unmatched = List.copyOf(unmatched);
  }
}
