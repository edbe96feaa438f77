package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks again and again until something is as it should be. All waits of a command end at the same
 * time at the latest.
 */
public final class Waiting {
  private static final Duration AT_FIRST = Duration.ofSeconds(1);
  private static final Duration OFTEN = Duration.ofSeconds(5);
  private static final Duration A_WHILE = Duration.ofMinutes(2);

  private final Duration interval;
  private final Duration longest;
  private final Instant end;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Consumer<Waited> progress;
  private final boolean serious;

  /**
   * @param interval between two looks, at most: the first ones follow each other faster
   * @param limit from now on, for all waits together; a last look is made when it is reached
   * @param progress hears of every look that found the thing not ready
   */
  public Waiting(
      Duration interval, Duration limit, Clock clock, Sleeper sleeper, Consumer<Waited> progress) {
    this(interval, limit, clock.instant().plus(limit), clock, sleeper, progress, true);
  }

  private Waiting(
      Duration interval,
      Duration longest,
      Instant end,
      Clock clock,
      Sleeper sleeper,
      Consumer<Waited> progress,
      boolean serious) {
    this.serious = serious;
    this.interval = interval;
    this.longest = longest;
    this.end = end;
    this.clock = clock;
    this.sleeper = sleeper;
    this.progress = progress;
  }

  /** The same for what takes seconds, such as a new role becoming known to other services. */
  Waiting briefly() {
    return new Waiting(OFTEN, A_WHILE, end, clock, sleeper, progress, serious);
  }

  /** The same without waiting: one look, whatever it finds. */
  Waiting rehearsed() {
    return new Waiting(interval, Duration.ZERO, end, clock, sleeper, progress, false);
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * Waits until {@code obstacle} finds none; what it finds is the state shown to the user.
   *
   * @throws SparkifyException after the limit; whatever {@code obstacle} throws ends the wait
   */
  void until(String what, Duration usual, Supplier<Optional<String>> obstacle) {
    Instant start = clock.instant();
    Duration limit = shorter(longest, Duration.between(start, end));
    Duration rest = AT_FIRST;
    Optional<String> state = obstacle.get();
    while (serious && state.isPresent()) {
      Duration elapsed = Duration.between(start, clock.instant());
      progress.accept(new Waited(what, state.get(), elapsed, usual));
      if (elapsed.compareTo(limit) >= 0) {
        throw tooLong(what, state.get(), elapsed);
      }
      rest = shorter(rest, interval);
      pause(what, shorter(rest, limit.minus(elapsed)));
      rest = rest.multipliedBy(2);
      state = obstacle.get();
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private void pause(String what, Duration time) {
    try {
      sleeper.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SparkifyException.failed(
          "Waiting for " + what + " was interrupted.",
          "Run the same command again: it goes on where this one stopped.",
          e);
    }
  }

  private static SparkifyException tooLong(String what, String state, Duration elapsed) {
    return SparkifyException.failed(
        "Waited "
            + Durations.text(elapsed)
            + " for "
            + what
            + "; its state is still: "
            + state
            + ".",
        "Run the same command again to go on, or give it more --timeout: what exists is kept, and"
            + " may be billed.");
  }
}
