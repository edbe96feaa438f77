package com.sparkify.warehouse.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.redshift.RedshiftClient;
import software.amazon.awssdk.services.redshift.model.ClusterNotFoundException;
import software.amazon.awssdk.services.redshift.model.DeleteClusterRequest;
import software.amazon.awssdk.services.redshift.model.InvalidClusterStateException;

/** Removes the clusters of a warehouse: one, if nobody renamed anything. */
final class ClusterRemoval implements Part {
  private static final Duration USUALLY = Duration.ofMinutes(5);

  private final RedshiftClient redshift;
  private final WarehouseReader reader;
  private final Changes changes;
  private final Waiting waiting;
  private final Ownership owner;
  private final Optional<String> snapshot;

  ClusterRemoval(
      Aws aws, Changes changes, Waiting waiting, Ownership owner, Optional<String> snapshot) {
    this.redshift = aws.redshift();
    this.reader = new WarehouseReader(aws);
    this.changes = changes;
    this.waiting = waiting;
    this.owner = owner;
    this.snapshot = snapshot;
  }

  @Override
  public String name() {
    return "cluster";
  }

  @Override
  public List<Remnant> remnants() {
    return ours().stream()
        .map(
            facts ->
                new Remnant(
                    "cluster",
                    facts.identifier(),
                    facts.shape() + ", " + facts.state(),
                    "aws redshift delete-cluster --skip-final-cluster-snapshot"
                        + " --cluster-identifier "
                        + facts.identifier()))
        .toList();
  }

  @Override
  public List<String> strangers() {
    return clusters().stream()
        .filter(facts -> facts.identifier().equals(owner.identifier()))
        .filter(facts -> !owner.claims(facts.tags()))
        .map(facts -> "cluster " + facts.identifier())
        .toList();
  }

  @Override
  public void remove() {
    for (Facts cluster : ours()) {
      waiting.until(
          "cluster " + cluster.identifier() + " to be gone",
          USUALLY,
          () -> obstacle(cluster.identifier()));
    }
  }

  /**
   * Asks for the deletion until it is taken: a cluster that is busy refuses it. By now somebody
   * else may have made one of this name, which is none of our business.
   */
  private Optional<String> obstacle(String identifier) {
    Optional<Facts> now = reader.cluster(identifier).filter(facts -> owner.claims(facts.tags()));
    if (now.isEmpty() || now.get().health() == Health.GOING) {
      return now.map(Facts::state);
    }
    try {
      changes.make(deletion(identifier), redshift::deleteCluster);
      return Optional.of("deleting");
    } catch (InvalidClusterStateException e) {
      return Optional.of(AwsFailures.reason(e));
    } catch (ClusterNotFoundException e) {
      return Optional.empty();
    }
  }

  private DeleteClusterRequest deletion(String identifier) {
    DeleteClusterRequest.Builder request =
        DeleteClusterRequest.builder()
            .clusterIdentifier(identifier)
            .skipFinalClusterSnapshot(snapshot.isEmpty());
    snapshot.ifPresent(request::finalClusterSnapshotIdentifier);
    return request.build();
  }

  private List<Facts> ours() {
    return clusters().stream().filter(facts -> owner.claims(facts.tags())).toList();
  }

  /** All of the region: a search by tag may lag behind. */
  private List<Facts> clusters() {
    return redshift.describeClustersPaginator().clusters().stream().map(ClusterFacts::of).toList();
  }
}
