package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.time.Duration;
import java.util.Optional;

/** Whether a warehouse can be used, or at least may come to that. */
record Readiness(Compute compute, Ownership owner) {
  private static final Duration USUALLY = Duration.ofMinutes(5);

  /**
   * What is there, if it is ours and may become available.
   *
   * @throws SparkifyException if it is not ours, or will not become available by waiting
   */
  Optional<Facts> admitted() {
    Optional<Facts> facts = compute.facts();
    facts.ifPresent(this::refuseStranger);
    facts.ifPresent(this::refuseHopeless);
    return facts;
  }

  /** Waits until it can be used with the role, and is ours, and tells what is there then. */
  Facts await(Waiting waiting, String roleArn) {
    waiting.until(
        compute.name() + " to be available", USUALLY, () -> obstacle(whole(admitted()), roleArn));
    return whole(compute.facts());
  }

  /** A namespace whose workgroup went away never becomes available by itself. */
  private Facts whole(Optional<Facts> facts) {
    return facts
        .filter(there -> !there.state().equals(ServerlessFacts.ALONE))
        .orElseThrow(() -> gone(compute.name()));
  }

  private static Optional<String> obstacle(Facts facts, String roleArn) {
    if (facts.health() != Health.READY || facts.endpoint().isEmpty()) {
      return Optional.of(facts.state());
    }
    return facts.roles().stream()
        .filter(role -> role.arn().equals(roleArn) && role.status().equals("adding"))
        .map(role -> "available, adding its role")
        .findFirst();
  }

  private void refuseStranger(Facts facts) {
    if (!owner.claims(facts.tags())) {
      throw Stranger.refused(
          "Warehouse", facts.identifier(), owner, "[DWH] DWH_CLUSTER_IDENTIFIER");
    }
  }

  private void refuseHopeless(Facts facts) {
    switch (facts.health()) {
      case READY, ON_ITS_WAY -> {}
      case PAUSED -> throw hopeless(facts, "Run: sparkify cluster resume");
      case GOING -> throw hopeless(facts, "Run the same command again once it is gone.");
      case BROKEN ->
          throw hopeless(
              facts, "Look at it in the Redshift console, or start over: sparkify cluster delete");
    }
  }

  private SparkifyException hopeless(Facts facts, String advice) {
    return SparkifyException.failed(
        "The " + compute.name() + " is " + facts.state() + " and will not become available.",
        advice);
  }

  /**
   * @param what as in "cluster dwh"
   */
  static SparkifyException gone(String what) {
    return SparkifyException.failed(
        "The " + what + " does not exist any more.",
        "Somebody deleted it, or AWS gave up creating it: run the same command again.");
  }
}
