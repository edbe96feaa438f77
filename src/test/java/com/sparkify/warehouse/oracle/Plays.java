package com.sparkify.warehouse.oracle;

import static com.sparkify.warehouse.oracle.Order.bySmallest;
import static com.sparkify.warehouse.oracle.Order.byText;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.minBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The plays that stay, by songplay_id. */
record Plays(Map<Long, Event> winners) {
  private static final Comparator<Event> FIRST =
      Order.<Event, Long>bySmallest(Event::ts)
          .thenComparing(bySmallest(Event::userId))
          .thenComparing(byText(Event::level))
          .thenComparing(byText(Event::song))
          .thenComparing(byText(Event::artist))
          .thenComparing(bySmallest(Event::length))
          .thenComparing(byText(Event::location))
          .thenComparing(byText(Event::userAgent));

  static Plays of(List<Event> events) {
    return new Plays(
        events.stream()
            .filter(Event::isPlay)
            .collect(
                groupingBy(
                    Event::songplayId,
                    TreeMap::new,
                    collectingAndThen(minBy(FIRST), Optional::orElseThrow))));
  }

  /** Whether the event is a play that another one of its identity excludes. */
  boolean excludes(Event event) {
    if (!event.isPlay()) {
      return false;
    }
    Event winner = winners.get(event.songplayId());
    return !winner.ts().equals(event.ts()) || !winner.userId().equals(event.userId());
  }
}
