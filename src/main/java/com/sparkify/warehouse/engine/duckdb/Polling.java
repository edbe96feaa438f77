package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.engine.Wait;
import java.time.Duration;
import java.util.function.Supplier;

/** Tries again and again until it works or the wait is over. */
final class Polling {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private Polling() {}

  /** The first result of {@code attempt} that is not null; {@code held} says what is waited for. */
  static <T> T until(Wait wait, Supplier<T> attempt, Supplier<String> held) {
    T result = attempt.get();
    while (result == null) {
      if (wait.isOver() || !pause(wait, held)) {
        throw Wait.over(held.get(), null);
      }
      result = attempt.get();
    }
    return result;
  }

  private static boolean pause(Wait wait, Supplier<String> held) {
    try {
      wait.tell(held.get());
      Thread.sleep(PAUSE.toMillis());
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
