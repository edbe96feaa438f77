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
   * @return what it came to
   * @throws SparkifyException if there is none, it is not ours, or it cannot be paused now
   */
  public Facts pause(String identifier) {
    return change(identifier, this::pause);
  }

  /**
   * Waits until it is available.
   *
   * @return what it came to
   * @throws SparkifyException if there is none, it is not ours, or it cannot be resumed now
   */
  public Facts resume(String identifier) {
    return change(identifier, this::resume);
  }

  private interface Step {
    void on(Facts facts, Ownership owner);
  }

  private Facts change(String identifier, Step step) {
    Ownership owner = new Ownership(aws.region(), identifier);
    try {
      Facts facts = facts(owner);
      if (facts.shape() instanceof Shape.Provisioned) {
        step.on(facts, owner);
        return facts(owner);
      }
      return facts;
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
