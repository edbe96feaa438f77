package com.sparkify.warehouse.simulate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Plays of songs under the title and credit of one of their versions. */
final class EventCredits {
  private final List<Credited> credits;

  EventCredits(List<Credited> credits) {
    this.credits = List.copyOf(credits);
  }

  List<EventFault> all() {
    return credits.isEmpty() ? List.of() : List.of(this::one, this::two, this::one, this::two);
  }

  private List<EventCopy> one(Happened event) {
    return List.of(told(event, credit(event.number())));
  }

  /** Two versions of a song at the same time: the smallest title stays, by the bytes of UTF-8. */
  private List<EventCopy> two(Happened event) {
    Credited one = credit(event.number());
    Credited other = credit(event.number() + 1);
    return rank(one.song(), other.song()) <= 0
        ? List.of(told(event, one), told(event, other).late())
        : List.of(told(event, other), told(event, one).late());
  }

  private Credited credit(long number) {
    return credits.get((int) (number % credits.size()));
  }

  private static EventCopy told(Happened event, Credited credited) {
    Song song = credited.song();
    Draft draft = event.draft().with("song", Json.logged(song.title()));
    draft = draft.with("artist", Json.logged(song.credit())).with("length", song.length());
    return EventCopy.accepted(draft, event.heard().matches(credited.matches()));
  }

  private static int rank(Song one, Song other) {
    int byTitle = rank(one.title(), other.title());
    return byTitle != 0 ? byTitle : rank(one.credit(), other.credit());
  }

  private static int rank(String one, String other) {
    return Arrays.compareUnsigned(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
