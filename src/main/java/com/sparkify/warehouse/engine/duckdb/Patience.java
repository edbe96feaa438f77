package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.error.SparkifyException;
import java.time.Duration;
import java.util.function.Supplier;

/** Tries again until it works or the time is up. */
final class Patience {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final long deadline;

  private Patience(long deadline) {
    this.deadline = deadline;
  }

  static Patience of(Duration patience) {
    return new Patience(System.nanoTime() + patience.toNanos());
  }

  /** The first result of {@code attempt} that is not null; throws {@code failure} in the end. */
  <T> T until(Supplier<T> attempt, Supplier<SparkifyException> failure) {
    while (true) {
      T result = attempt.get();
      if (result != null) {
        return result;
      }
      if (System.nanoTime() - deadline >= 0) {
        throw failure.get();
      }
      pause(failure);
    }
  }

  private static void pause(Supplier<SparkifyException> failure) {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure.get();
    }
  }
}
