package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.error.SparkifyException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How far a run is from being published. It is cancelled before its commit begins, or not at all,
 * so that whoever cancels it knows at once that nothing will be published.
 */
final class Progression {
  private enum Phase {
    WORKING,
    CANCELLED,
    COMMITTING,
    PUBLISHED
  }

  private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.WORKING);

  /** Returns false if it is too late. */
  boolean cancel() {
    phase.compareAndSet(Phase.WORKING, Phase.CANCELLED);
    return isCancelled();
  }

  boolean isCancelled() {
    return phase.get() == Phase.CANCELLED;
  }

  boolean isPublished() {
    return phase.get() == Phase.PUBLISHED;
  }

  void requireNotCancelled() {
    if (isCancelled()) {
      throw interrupted();
    }
  }

  /** Commits unless the run is cancelled. */
  void publish(Runnable commit) {
    if (!phase.compareAndSet(Phase.WORKING, Phase.COMMITTING)) {
      throw interrupted();
    }
    Phase outcome = Phase.WORKING;
    try {
      commit.run();
      outcome = Phase.PUBLISHED;
    } finally {
      phase.set(outcome);
    }
  }

  private static SparkifyException interrupted() {
    return SparkifyException.failed(
        "The run was interrupted.", "Nothing was published; run the same command again.");
  }
}
