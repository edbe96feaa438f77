package com.sparkify.warehouse.standin.wire;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which statements meet which faults. A fault strikes once, the first statement that fits. */
public final class FaultScript {
  private record Step(Predicate<SeenStatement> condition, Fault fault) {}

  private final List<Step> steps = new ArrayList<>();
  private int struck;

  /** The nth statement from now on, counting from 1 and over all connections. */
  public void atStatement(int n, Fault fault) {
    int[] left = {n};
    when(statement -> --left[0] == 0, fault);
  }

  public void atCommit(Fault fault) {
    when(SeenStatement::isCommit, fault);
  }

  /** The condition is asked for each statement in turn until it holds. */
  public synchronized void when(Predicate<SeenStatement> condition, Fault fault) {
    steps.add(new Step(condition, fault));
  }

  public synchronized void clear() {
    steps.clear();
    struck = 0;
  }

  /** How many faults have struck since the last {@link #clear}. */
  public synchronized int struck() {
    return struck;
  }

  synchronized Optional<Fault> strike(SeenStatement statement) {
    for (Iterator<Step> rest = steps.iterator(); rest.hasNext(); ) {
      Step step = rest.next();
      if (step.condition().test(statement)) {
        rest.remove();
        struck++;
        return Optional.of(step.fault());
      }
    }
    return Optional.empty();
  }
}
