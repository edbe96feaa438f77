package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.redshift.model.PauseClusterRequest;
import software.amazon.awssdk.services.redshift.model.ResumeClusterRequest;

/** Stops the nodes of a cluster, and what they cost, and starts them again; the data stays. */
public final class PauseResume {
  private static final Duration USUALLY = Duration.ofMinutes(10);
  private static final String PAUSED = "paused";

  private final Aws aws;
  private final Changes changes;
  private final Waiting waiting;

  public PauseResume(Aws aws, Changes changes, Waiting waiting) {
    this.aws = aws;
    this.changes = changes;
    this.waiting = waiting;
  }

  /**
   * Waits until it is paused. A Serverless warehouse is left as it is: unused, it computes nothing.
   *
   * @throws SparkifyException if there is none, it is not ours, or it cannot be paused now
   */
  public Switched pause(String identifier) {
    return change(
        identifier,
        this::pause,
        "a Serverless warehouse is billed by use, and rests by itself while no query runs.");
  }

  /**
   * Waits until it is available.
   *
   * @throws SparkifyException if there is none, it is not ours, or it cannot be resumed now
   */
  public Switched resume(String identifier) {
    return change(
        identifier,
        this::resume,
        "a Serverless warehouse is billed by use, and wakes by itself with the next query.");
  }

  private interface Step {
    void on(Facts facts, Ownership owner);
  }

  private Switched change(String identifier, Step step, String whyNotServerless) {
    Ownership owner = new Ownership(aws.region(), identifier);
    try {
      Facts facts = facts(owner);
      if (facts.shape() instanceof Shape.Serverless) {
        return new Switched(
            identifier, facts.state(), Optional.of("Nothing was done: " + whyNotServerless));
      }
      step.on(facts, owner);
      return new Switched(identifier, facts(owner).state(), Optional.empty());
    } catch (SdkException e) {
      throw AwsFailures.explain(e);
    }
  }

  private void pause(Facts facts, Ownership owner) {
    if (facts.health() != Health.PAUSED) {
      changes.make(
          PauseClusterRequest.builder().clusterIdentifier(owner.identifier()).build(),
          aws.redshift()::pauseCluster);
    }
    await(owner, "paused", state -> state.equals(PAUSED));
  }

  private void resume(Facts facts, Ownership owner) {
    if (facts.health() == Health.PAUSED) {
      await(owner, "paused", state -> state.equals(PAUSED));
      changes.make(
          ResumeClusterRequest.builder().clusterIdentifier(owner.identifier()).build(),
          aws.redshift()::resumeCluster);
    }
    await(owner, "available", state -> Health.of(state) == Health.READY);
  }

  private void await(Ownership owner, String wanted, Predicate<String> reached) {
    waiting.until(
        "cluster " + owner.identifier() + " to be " + wanted,
        USUALLY,
        () -> {
          Facts now = facts(owner);
          if (now.health() == Health.GOING || now.health() == Health.BROKEN) {
            throw SparkifyException.failed(
                "Cluster " + owner.identifier() + " is " + now.state() + ".",
                "Look at it with: sparkify cluster status");
          }
          return Optional.of(now.state()).filter(state -> !reached.test(state));
        });
  }

  private Facts facts(Ownership owner) {
    Facts facts =
        new WarehouseReader(aws).facts(owner).orElseThrow(() -> ClusterLookup.missing(owner));
    if (!owner.claims(facts.tags())) {
      throw Stranger.refused(
          "Warehouse", owner.identifier(), owner, "[DWH] DWH_CLUSTER_IDENTIFIER");
    }
    return facts;
  }
}
