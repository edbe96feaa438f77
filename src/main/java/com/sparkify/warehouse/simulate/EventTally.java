package com.sparkify.warehouse.simulate;

import java.util.List;

/** What a load must make of the events that are written. */
final class EventTally {
  private final LineCount lines = new LineCount();
  private final PlayCount plays = new PlayCount();
  private final Population population;
  private final Catalogue catalogue;
  private final LastSeen users;

  EventTally(Population population, Catalogue catalogue) {
    this.population = population;
    this.catalogue = catalogue;
    this.users = new LastSeen(population.users());
  }

  LineCount lines() {
    return lines;
  }

  PlayCount plays() {
    return plays;
  }

  LastSeen users() {
    return users;
  }

  /** The session's event as it happened, in a file that is delivered {@code copies} times. */
  void undisturbed(Session session, int copies) {
    lines.staged(copies);
    if (session.plays()) {
      plays.undisturbed(session.ts(), catalogue.matches(session.tune()), copies);
    }
    if (session.loggedIn()) {
      int listener = session.listener();
      Level level = Level.of(population.pays(listener));
      users.saw(listener, session.ts(), session.id(), session.item(), level);
    }
  }

  /**
   * All that is delivered about a play that a fault has touched.
   *
   * @param copies of equally good ones the one that stays first
   * @param times how often the file of each is delivered
   */
  void touched(List<EventCopy> copies, List<Integer> times) {
    Heard winner = null;
    for (int i = 0; i < copies.size(); i++) {
      EventCopy copy = copies.get(i);
      if (copy.heard() == null) {
        lines.rejected(copy.reason(), times.get(i));
        continue;
      }
      Heard heard = copy.heard();
      lines.staged(times.get(i));
      users.saw(heard.user(), heard.ts(), heard.session(), heard.item(), heard.level());
      if (heard.play() && (winner == null || rank(heard, winner) < 0)) {
        winner = heard;
      }
    }
    if (winner != null) {
      settle(winner, copies, times);
    }
  }

  private void settle(Heard winner, List<EventCopy> copies, List<Integer> times) {
    long same = 0;
    long other = 0;
    for (int i = 0; i < copies.size(); i++) {
      Heard heard = copies.get(i).heard();
      if (heard != null && heard.play()) {
        boolean agrees = rank(heard, winner) == 0;
        same += agrees ? times.get(i) : 0;
        other += agrees ? 0 : times.get(i);
      }
    }
    plays.touched(winner.ts(), winner.matches(), same - 1, other);
  }

  /** Less than 0 if the one stays and the other goes, 0 if they agree. */
  private int rank(Heard one, Heard other) {
    return one.ts() != other.ts()
        ? Long.compare(one.ts(), other.ts())
        : Long.compare(population.userId(one.user()), population.userId(other.user()));
  }
}
