package com.sparkify.warehouse.simulate;

import java.util.PriorityQueue;

/** All sessions together: exactly as many events as were asked for, in the order of time. */
final class Crowd {
  private static final int LONGEST = 400;
  private static final int BLOCK = 64;

  private final PriorityQueue<Session> listening = new PriorityQueue<>();
  private final Population population;
  private final Catalogue catalogue;
  private final Rhythm rhythm;
  private final Dice dice;
  private final long events;
  private final long end;
  private long planned;
  private long sessions;
  private Session newcomer;
  private Session current;

  Crowd(SimulationRequest request, Population population, Catalogue catalogue) {
    this.population = population;
    this.catalogue = catalogue;
    this.rhythm = new Rhythm(request.days());
    this.dice = Dice.of(request.seed(), "crowd");
    this.events = request.events();
    this.end = Rhythm.START + request.days() * Rhythm.DAY;
    this.newcomer = arrive(Rhythm.START);
  }

  /** The session whose event comes next, or null after the last; valid until the next call. */
  Session next() {
    if (current != null) {
      moveOn(current);
    }
    while (newcomer != null && (listening.isEmpty() || newcomer.compareTo(listening.peek()) < 0)) {
      listening.add(newcomer);
      newcomer = arrive(newcomer.ts());
    }
    current = listening.poll();
    return current;
  }

  private void moveOn(Session session) {
    boolean pays = paysAfter(session);
    if (!session.hasNext()) {
      population.leaves(session.listener());
      return;
    }
    Page before = session.page();
    Page page = Journey.next(before, session.loggedIn(), pays, dice);
    boolean known = before == Page.LOGIN || (session.loggedIn() && before != Page.LOGOUT);
    long seconds =
        session.plays() && page == Page.NEXT_SONG
            ? catalogue.seconds(session.tune())
            : 1 + dice.below(90);
    int tune = page == Page.NEXT_SONG ? catalogue.pick(dice) : -1;
    session.goesOn(page, known, tune, seconds * 1_000, end);
    listening.add(session);
  }

  private boolean paysAfter(Session session) {
    int listener = session.listener();
    if (session.page() == Page.SUBMIT_UPGRADE || session.page() == Page.SUBMIT_DOWNGRADE) {
      population.pays(listener, session.page() == Page.SUBMIT_UPGRADE);
    }
    return population.pays(listener);
  }

  private Session arrive(long previous) {
    if (planned == events) {
      return null;
    }
    int listener = population.pick(previous, dice);
    int length = (int) Math.min(events - planned, length(population.pays(listener)));
    long ts = rhythm.at((planned + dice.unit() * length) / events) & ~1L;
    planned += length;
    Session session = new Session(number(sessions++), listener, length, ts);
    int thrown = dice.below(100);
    Page first = thrown < 55 ? Page.NEXT_SONG : thrown < 97 ? Page.HOME : Page.LOGIN;
    boolean known = thrown < 90;
    session.opens(first, known, first == Page.NEXT_SONG ? catalogue.pick(dice) : -1);
    return session;
  }

  /** Mostly a few events; those who pay stay longer. */
  private int length(boolean pays) {
    int mean = dice.percent(pays ? 65 : 20) ? 30 : 3;
    // Strict, so that every JVM agrees.
    return Math.min(LONGEST, 1 + (int) (-StrictMath.log(1 - dice.unit()) * mean));
  }

  /** Growing with time, but not strictly: each block of numbers is shuffled. */
  private static long number(long session) {
    return (session & -BLOCK) + (session * 29 + 17 & BLOCK - 1);
  }
}
