package com.sparkify.warehouse.simulate;

import java.util.HashSet;
import java.util.Set;

/**
 * Counts distinct start times. Undisturbed plays come in the order of time and at even numbers;
 * those a fault has touched are few, come in any order, and at others.
 */
final class StartTimes {
  private final Set<Long> touched = new HashSet<>();
  private long last = -1;
  private long distinct;

  void undisturbed(long ts) {
    if (ts != last) {
      distinct++;
      last = ts;
    }
  }

  void touched(long ts) {
    touched.add(ts);
  }

  long count() {
    return distinct + touched.size();
  }
}
