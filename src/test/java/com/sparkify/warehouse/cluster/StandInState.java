package com.sparkify.warehouse.cluster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The state of something that takes its time: it moves on a step with every look. */
final class StandInState {
  private static final String GONE = "gone";

  private final Deque<String> upcoming = new ArrayDeque<>();
  private String now;

  StandInState(String first, List<String> then) {
    pass(first, then);
  }

  void pass(String first, List<String> then) {
    now = first;
    upcoming.clear();
    upcoming.addAll(then);
  }

  void vanish(String first, List<String> then) {
    pass(first, then);
    upcoming.add(GONE);
  }

  /** The state that this look finds. */
  String look() {
    String seen = now;
    if (!upcoming.isEmpty()) {
      now = upcoming.poll();
    }
    return seen;
  }

  String now() {
    return now;
  }

  boolean gone() {
    return now.equals(GONE);
  }
}
