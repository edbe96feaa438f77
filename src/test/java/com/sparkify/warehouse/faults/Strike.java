package com.sparkify.warehouse.faults;

import com.sparkify.warehouse.flow.RunListener;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.source.ReadProgress;

/** Follows a run, and says once when its cut is due. */
final class Strike implements RunListener {
  private final Cut cut;
  private int steps;
  private int statements;
  private boolean struck;

  Strike(Cut cut) {
    this.cut = cut;
  }

  /** To be asked before each statement. */
  synchronized boolean isDue(boolean commit) {
    statements++;
    boolean due =
        !struck
            && switch (cut.moment()) {
              case STEP -> steps >= cut.at();
              case STATEMENT -> statements >= cut.at();
              case COMMIT -> commit;
              case INSTANT -> false;
            };
    struck |= due;
    return due;
  }

  /** It struck by the clock. */
  synchronized void struck() {
    struck = true;
  }

  synchronized boolean hasStruck() {
    return struck;
  }

  synchronized int steps() {
    return steps;
  }

  synchronized int statements() {
    return statements;
  }

  @Override
  public synchronized void step(String name) {
    steps++;
  }

  @Override
  public void planned(Plan plan, ReadProgress progress) {}

  @Override
  public void ended() {}
}
