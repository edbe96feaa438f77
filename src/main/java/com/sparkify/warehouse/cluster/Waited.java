package com.sparkify.warehouse.cluster;

import java.time.Duration;

/**
 * How a wait is going.
 *
 * @param what is awaited, for example "cluster dwh to be available"
 * @param state the state it is in, for example "creating"
 * @param usual how long it usually takes
 */
public record Waited(String what, String state, Duration elapsed, Duration usual) {
  @Override
  public String toString() {
    return String.format(
        "waiting for %s: %s, %s so far, usually %s",
        what, state, Durations.text(elapsed), Durations.text(usual));
  }
}
