package com.sparkify.warehouse.simulate;

import java.util.ArrayList;
import java.util.List;

/** Faults in a random order: all of them in the first round, only the ordinary ones later. */
final class Deck<F> {
  private final List<F> cards;
  private final List<F> rare;
  private List<F> round;
  private int next;

  Deck(List<F> ordinary, List<F> rare, Dice dice) {
    this.cards = shuffled(ordinary, dice);
    this.rare = rare;
    List<F> all = new ArrayList<>(ordinary);
    all.addAll(rare);
    this.round = shuffled(all, dice);
  }

  F draw() {
    if (next == round.size()) {
      round = cards;
      next = 0;
    }
    return round.get(next++);
  }

  /**
   * How many records there may be from one fault to the next, so that all are drawn among so many
   * records.
   */
  int spacing(long records, int most) {
    return (int) Math.max(2, Math.min(most, records / (cards.size() + rare.size())));
  }

  private static <F> List<F> shuffled(List<F> cards, Dice dice) {
    List<F> shuffled = new ArrayList<>(cards);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int other = dice.below(i + 1);
      F card = shuffled.get(i);
      shuffled.set(i, shuffled.get(other));
      shuffled.set(other, card);
    }
    return shuffled;
  }
}
