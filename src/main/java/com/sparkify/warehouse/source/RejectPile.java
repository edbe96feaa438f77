package com.sparkify.warehouse.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rejects, in the order in which they came. A few are held in memory; where there are many, all of
 * them are in a file. Not thread-safe.
 */
final class RejectPile {
  private static final int HELD_CHARACTERS = 1 << 20;

  /** What a reject takes beside its text. */
  private static final int OVERHEAD = 100;

  private final List<Reject> held = new ArrayList<>();
  private RejectFile file;
  private long size;
  private long characters;

  static RejectPile of(List<Reject> rejects) {
    RejectPile pile = new RejectPile();
    rejects.forEach(pile::add);
    return pile;
  }

  void add(Reject reject) {
    size++;
    held.add(reject);
    characters += OVERHEAD + (reject.raw() == null ? 0 : reject.raw().length());
    if (characters > HELD_CHARACTERS) {
      spill();
    }
  }

  long size() {
    return size;
  }

  private void spill() {
    if (file == null) {
      file = RejectFile.create();
    }
    file.append(held);
    held.clear();
    characters = 0;
  }

  /** Gives all of them to the taker, some at a time, and forgets them. */
  void drain(Consumer<List<Reject>> taker) {
    if (file != null) {
      file.drain(taker);
      file = null;
    }
    if (!held.isEmpty()) {
      taker.accept(List.copyOf(held));
      held.clear();
      characters = 0;
    }
  }
}
