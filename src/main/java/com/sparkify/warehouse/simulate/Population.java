package com.sparkify.warehouse.simulate;

import java.util.BitSet;

/** The listeners: who they are, since when, how busy, and whether they pay now. */
final class Population {
  private static final int TRIES = 64;
  private static final int DAYS_BEFORE = 30;
  private static final long GREATEST_ID = 1L << 53;

  private final int size;
  private final Weighted activity;
  private final long[] joined;
  private final byte[] firstNames;
  private final byte[] surnames;
  private final byte[] places;
  private final byte[] agents;
  private final BitSet paid;
  private final BitSet busy;

  Population(SimulationRequest request) {
    this.size = request.listeners();
    this.activity = Weighted.popularity(size, size / 20.0 + 1, Dice.of(request.seed(), "activity"));
    this.joined = new long[size];
    this.firstNames = new byte[size];
    this.surnames = new byte[size];
    this.places = new byte[size];
    this.agents = new byte[size];
    this.paid = new BitSet(size);
    this.busy = new BitSet(size);
    settle(request.days(), Dice.of(request.seed(), "listeners"));
  }

  /** The listeners and two more, who never listen by themselves, with the least and greatest id. */
  int users() {
    return size + 2;
  }

  /** The user with the least id there can be. */
  int leastUser() {
    return size;
  }

  /** The user with the greatest id there can be. */
  int greatestUser() {
    return size + 1;
  }

  /** Another listener. */
  int otherThan(int listener, Dice dice) {
    return (listener + 1 + dice.below(size - 1)) % size;
  }

  /** The app's number of a user 0 .. {@link #users}-1. */
  long userId(int user) {
    if (user < size) {
      return user + 1L;
    }
    return user == leastUser() ? 0 : GREATEST_ID;
  }

  /** Somebody who has joined by then and, if there is such a person, is not listening yet. */
  int pick(long ts, Dice dice) {
    int somebody = 0;
    for (int i = 0; i < TRIES; i++) {
      int listener = activity.pick(dice);
      if (joined[listener] <= ts) {
        somebody = listener;
        if (!busy.get(listener)) {
          break;
        }
      }
    }
    busy.set(somebody);
    return somebody;
  }

  void leaves(int listener) {
    busy.clear(listener);
  }

  boolean pays(int listener) {
    return paid.get(listener);
  }

  void pays(int listener, boolean now) {
    paid.set(listener, now);
  }

  long joined(int listener) {
    return joined[listener];
  }

  /** The place in the list of the women's names, then the men's. */
  int firstName(int listener) {
    return firstNames[listener];
  }

  int surname(int listener) {
    return surnames[listener];
  }

  int place(int listener) {
    return places[listener];
  }

  int agent(int listener) {
    return agents[listener];
  }

  private void settle(int days, Dice dice) {
    for (int i = 0; i < size; i++) {
      // Every third appears during the period, but the first has always been there.
      boolean late = i > 0 && dice.oneIn(3);
      double sinceStart = late ? dice.unit() * days : -dice.unit() * DAYS_BEFORE;
      joined[i] = Rhythm.START + (long) (sinceStart * Rhythm.DAY);
      firstNames[i] = (byte) dice.below(Vocabulary.WOMEN.size() + Vocabulary.MEN.size());
      surnames[i] = (byte) dice.below(Vocabulary.SURNAMES.size());
      places[i] = (byte) dice.below(Vocabulary.PLACES.size());
      agents[i] = (byte) dice.below(Vocabulary.USER_AGENTS.size());
      paid.set(i, dice.percent(25));
    }
  }
}
