package com.sparkify.warehouse.engine;

import com.sparkify.warehouse.error.SparkifyException;
import java.time.Duration;

/** One wait for a turn. It is told of once, whoever else comes in between. Not thread-safe. */
public final class Wait {
  private final Patience patience;
  private final long deadline;
  private boolean told;

  Wait(Patience patience) {
    this.patience = patience;
    this.deadline = System.nanoTime() + patience.most().toNanos();
  }

  public boolean isOver() {
    return System.nanoTime() - deadline >= 0;
  }

  /**
   * How long an engine that waits by itself is to wait now: a moment, to find out that there is
   * something to wait for; after that was told, as long as there is time.
   */
  public Duration next(Duration moment) {
    Duration left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    return told || left.compareTo(moment) < 0 ? left : moment;
  }

  /** {@code held} says who holds what, as a clause. */
  public void tell(String held) {
    if (!told) {
      told = true;
      patience
          .notices()
          .accept(held + "; waiting for " + patience.most().toSeconds() + " s at most.");
    }
  }

  /** The failure of a wait that is over. */
  public static SparkifyException over(String held, Throwable cause) {
    return SparkifyException.failed(
        held + ".", "Wait until it ends, or wait longer with --lock-timeout.", cause);
  }
}
