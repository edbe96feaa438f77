package com.sparkify.warehouse.trace;

import java.util.List;
import java.util.Objects;

/**
 * Why a play matches the song that it matches, or none.
 *
 * @param candidates songs with the play's title and artist, the best first
 * @param nearest if there are none: songs that share the title or the artist, case aside
 */
public record Match(Rule rule, List<Candidate> candidates, List<Candidate> nearest) {
  /** What decided. */
  public enum Rule {
    /** There is one song with this title and artist. */
    ONLY_CANDIDATE,
    /** Of several, the duration of one is nearest. */
    NEAREST_DURATION,
    /** Of several that are equally near, or of unknown duration, one has the smallest id. */
    SMALLEST_ID,
    /** The event has no title or no artist. */
    NOTHING_TO_MATCH,
    /** No song has this title and artist. */
    NO_CANDIDATE
  }

  static Match of(PlayValues play, List<Candidate> candidates, List<Candidate> nearest) {
    return new Match(rule(play, candidates), candidates, nearest);
  }

  private static Rule rule(PlayValues play, List<Candidate> candidates) {
    if (play.song() == null || play.artist() == null) {
      return Rule.NOTHING_TO_MATCH;
    }
    return switch (candidates.size()) {
      case 0 -> Rule.NO_CANDIDATE;
      case 1 -> Rule.ONLY_CANDIDATE;
      default ->
          Objects.equals(candidates.get(0).difference(), candidates.get(1).difference())
              ? Rule.SMALLEST_ID
              : Rule.NEAREST_DURATION;
    };
  }
}
