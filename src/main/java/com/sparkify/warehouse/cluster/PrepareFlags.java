package com.sparkify.warehouse.cluster;

import java.time.Duration;
import java.util.Optional;

/** What the command line adds to the settings. */
public record PrepareFlags(
    Optional<String> nodeType,
    Optional<Integer> nodes,
    boolean serverless,
    Optional<Integer> baseRpu,
    Optional<Integer> maxRpu,
    boolean managedPolicy,
    Optional<Cidr> publicFrom,
    Optional<Duration> life) {
  /** None of them. */
  public static PrepareFlags none() {
    return new PrepareFlags(
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty(),
        false,
        Optional.empty(),
        Optional.empty());
  }
}
