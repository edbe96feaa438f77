package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/** Looks a warehouse over; changes nothing. */
public final class Inspect {
  private final Aws aws;
  private final Clock clock;

  public Inspect(Aws aws, Clock clock) {
    this.aws = aws;
    this.clock = clock;
  }

  /**
   * @return empty if there is neither a cluster nor a Serverless warehouse of that name
   * @throws SparkifyException if AWS refuses to tell
   */
  public Optional<ClusterStatus> run(String identifier) {
    Ownership owner = new Ownership(aws.region(), identifier);
    try {
      return new WarehouseReader(aws).facts(owner).map(facts -> status(facts, owner));
    } catch (SdkException e) {
      throw AwsFailures.explain(e);
    }
  }

  /**
   * Like {@link #run}.
   *
   * @throws SparkifyException also if there is none
   */
  public ClusterStatus require(String identifier) {
    return run(identifier)
        .orElseThrow(() -> ClusterLookup.missing(new Ownership(aws.region(), identifier)));
  }

  private ClusterStatus status(Facts facts, Ownership owner) {
    Instant now = clock.instant();
    CostEstimate cost = PriceTable.load().estimate(facts.shape(), aws.region());
    Optional<Duration> age = facts.created().map(created -> Duration.between(created, now));
    return new ClusterStatus(
        facts,
        owner.claims(facts.tags()),
        new GroupReader(aws).read(facts.network().groups()),
        age,
        cost,
        facts.shape() instanceof Shape.Serverless ? Optional.empty() : age.flatMap(cost::during),
        facts.expiry().flatMap(expiry -> expiry.warning(owner.identifier(), now)));
  }
}
