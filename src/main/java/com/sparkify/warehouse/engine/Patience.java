package com.sparkify.warehouse.engine;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long to wait while somebody else holds the warehouse.
 *
 * @param notices is told at once that there is something to wait for, in a sentence
 */
public record Patience(Duration most, Consumer<String> notices) {
  /** Waits without a word. */
  public static Patience silent(Duration most) {
    return new Patience(most, notice -> {});
  }

  /** A wait that begins now. */
  public Wait begin() {
    return new Wait(this);
  }
}
