package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.error.SparkifyException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Does the whole of some work again as long as it fails for causes that pass. Nothing is done
 * twice: each attempt looks anew at what is published.
 */
record Attempts(RunListener listener, BooleanSupplier cancelled) {
  private static final int MOST = 3;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  <T> T at(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (SparkifyException e) {
        if (!e.isPassing() || attempt == MOST || cancelled.getAsBoolean() || !pause(attempt)) {
          throw e;
        }
        listener.again(e.getMessage());
      }
    }
  }

  /** Longer each time, and never as long as others pause that failed at the same moment. */
  private static boolean pause(int attempt) {
    try {
      long most = PAUSE.multipliedBy(attempt).toMillis();
      Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most));
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
