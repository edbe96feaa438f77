package com.sparkify.warehouse.simulate;

/** Counts delivered plays. */
final class PlayCount {
  private final StartTimes times = new StartTimes();
  private long inserted;
  private long known;
  private long conflicting;
  private long matched;

  /** A play that came {@code copies} times, always the same, in the order of time. */
  void undisturbed(long ts, boolean matches, int copies) {
    times.undisturbed(ts);
    count(matches, copies - 1, 0);
  }

  /**
   * A play that came as itself {@code known} times too often, and otherwise {@code conflicting}.
   */
  void touched(long ts, boolean matches, long known, long conflicting) {
    times.touched(ts);
    count(matches, known, conflicting);
  }

  Expected.Plays plays() {
    long staged = inserted + known + conflicting;
    return new Expected.Plays(staged, inserted, 0, known, conflicting, matched);
  }

  long startTimes() {
    return times.count();
  }

  private void count(boolean matches, long again, long otherwise) {
    inserted++;
    matched += matches ? 1 : 0;
    known += again;
    conflicting += otherwise;
  }
}
