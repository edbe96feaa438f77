package com.sparkify.warehouse.simulate;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Events that come late, several times, or once so and once otherwise. */
final class EventRepeats {
  private EventRepeats() {}

  static List<EventFault> all() {
    return Stream.of(moved(), duplicates(), conflicts(), rivals(), ties()).flatMap(s -> s).toList();
  }

  private static Stream<EventFault> moved() {
    return Stream.of(e -> List.of(e.copy().tomorrow()), e -> List.of(e.copy().late()));
  }

  private static Stream<EventFault> duplicates() {
    return Stream.of(
        e -> List.of(e.copy(), e.copy()),
        e -> List.of(e.copy(), e.copy().tomorrow()),
        e -> List.of(e.copy().late(), e.copy()),
        e -> List.of(e.copy(), e.copy().tomorrow(), e.copy().late()),
        e -> List.of(e.copy(), e.told(e.draft().reversed()).late()),
        e -> List.of(e.copy(), e.told(e.draft().with("status", "\"200\""))),
        e -> List.of(e.copy(), EventCopy.rejected("malformed", e.draft().json() + "]")),
        e -> List.of(notPlayed(e), notPlayed(e).tomorrow()));
  }

  private static Stream<EventFault> conflicts() {
    return Stream.of(
        e -> List.of(e.copy(), later(e, 2_000)),
        e -> List.of(e.copy(), later(e, 200_000).late()),
        e -> List.of(e.copy(), later(e, 4_000), later(e, 4_000).tomorrow(), later(e, 2)),
        e -> List.of(later(e, -2_000).late(), e.copy()),
        e -> List.of(later(e, -90_000), e.copy(), e.copy().late()),
        e -> List.of(later(e, -60_000).tomorrow(), later(e, -60_000).late(), e.copy()),
        e -> List.of(e.level(Level.FREE), later(e, 2).late(), e.level(Level.PAID).tomorrow()));
  }

  private static Stream<EventFault> rivals() {
    return Stream.of(
        e -> List.of(e.copy(), e.by(e.rival())),
        e -> List.of(e.copy(), e.by(e.rival()).late()),
        e -> List.of(e.by(e.rival()), e.copy().tomorrow(), e.by(e.rival()).late()));
  }

  /** The same time and user, but something else differs. Texts led by "!!" are the smallest. */
  private static Stream<EventFault> ties() {
    Stream<EventFault> levels =
        Stream.of(
            e -> List.of(e.level(Level.FREE), e.level(Level.PAID).late()),
            e -> List.of(e.level(Level.FREE).late(), e.level(Level.PAID)),
            e -> List.of(e.level(Level.PAID).tomorrow(), e.level(Level.NONE)));
    Stream<EventFault> won =
        Stream.<UnaryOperator<Draft>>of(
                d -> d.longer("song", " (Live)"),
                d -> d.with("song", "null"),
                d -> d.longer("artist", "\\u0001"),
                d -> d.with("length", "null"),
                d -> d.longer("location", "!"),
                d -> d.with("userAgent", "\"~\""))
            .map(other -> e -> List.of(e.copy(), e.unmatched(other.apply(e.draft())).late()));
    Stream<EventFault> lost =
        Stream.<UnaryOperator<Draft>>of(d -> d.led("song", "!!"), d -> d.led("artist", "!!"))
            .map(other -> e -> List.of(e.unmatched(other.apply(e.draft())).late(), e.copy()));
    Stream<EventFault> shorter =
        Stream.of(e -> List.of(e.told(e.draft().with("length", "1.5")).tomorrow(), e.copy()));
    return Stream.of(levels, won, lost, shorter).flatMap(s -> s);
  }

  private static EventCopy later(Happened event, long millis) {
    return event.at(event.heard().ts() + millis);
  }

  private static EventCopy notPlayed(Happened event) {
    return EventCopy.accepted(event.draft().with("page", "\"Home\""), event.heard().noPlay());
  }
}
