package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Brings a warehouse into being: the place it works in, the role it reads with, the door it is
 * reached by, then the cluster itself. What is there already is kept, so that a run that was broken
 * off anywhere is completed by the next one.
 */
public final class Prepare {
  private final Aws aws;
  private final Changes changes;
  private final Waiting waiting;

  /**
   * @param changes real ones, or a rehearsal, which also does not wait
   */
  public Prepare(Aws aws, Changes changes, Waiting waiting) {
    this.aws = aws;
    this.changes = changes;
    this.waiting = changes.rehearsal() ? waiting.rehearsed() : waiting;
  }

  /**
   * @return empty after a rehearsal
   * @throws SparkifyException if the request cannot be, or AWS refuses, or the wait is too long
   */
  public Optional<Prepared> run(ClusterRequest request) {
    RequestRules.check(request);
    try {
      return prepare(request);
    } catch (SdkException e) {
      throw AwsFailures.explain(e);
    }
  }

  private Optional<Prepared> prepare(ClusterRequest request) {
    Account account = Account.of(aws.sts());
    Ownership owner = new Ownership(aws.region(), request.identifier());
    Computes computes = new Computes(aws, changes, waiting, account, owner);
    Compute compute = computes.of(request.shape());
    Readiness readiness = new Readiness(compute, owner);
    Optional<Facts> existing = readiness.admitted();
    refuseOther(computes.other(request.shape()));

    Foundation foundation = foundation(request, port(request, existing), account, owner);
    compute.create(request, foundation);
    if (changes.rehearsal()) {
      compute
          .facts()
          .ifPresent(there -> compute.adjustments(there, foundation).forEach(Runnable::run));
      return Optional.empty();
    }
    Facts facts = readiness.await(waiting, foundation.roleArn());
    for (Runnable adjustment : compute.adjustments(facts, foundation)) {
      adjustment.run();
      facts = readiness.await(waiting, foundation.roleArn());
    }
    return Optional.of(prepared(request, facts, foundation));
  }

  /** What is there keeps its port, whatever the settings say by now. */
  private static int port(ClusterRequest request, Optional<Facts> existing) {
    return existing
        .flatMap(Facts::endpoint)
        .map(Facts.Endpoint::port)
        .orElse(request.admin().port());
  }

  private Foundation foundation(
      ClusterRequest request, int port, Account account, Ownership owner) {
    WorkPrefix work =
        request
            .work()
            .orElseGet(() -> new WorkBucket(aws, changes, account, owner).ensure(waiting));
    String role = new ReadRole(aws, changes, waiting, account, owner).ensure(request.role(), work);
    Optional<String> group =
        request
            .publicFrom()
            .map(from -> new OwnGroup(aws, changes, waiting, owner).ensure(from, port));
    Optional<Expiry> expiry = request.life().map(life -> Expiry.after(life, waiting.now()));
    return new Foundation(work, role, group, expiry);
  }

  /** Of one name there is one warehouse: two would cost twice, and be taken for each other. */
  private static void refuseOther(Compute other) {
    if (other.facts().isPresent()) {
      throw SparkifyException.failed(
          "There is a " + other.name() + " already, of the other kind.",
          "Repeat the command "
              + other.flag()
              + ", or delete that one first, or choose another name.");
    }
  }

  private Prepared prepared(ClusterRequest request, Facts facts, Foundation foundation) {
    return new Prepared(
        ClusterConnection.of(facts, foundation.roleArn(), foundation.work()),
        facts.shape(),
        PriceTable.load().estimate(facts.shape(), aws.region()),
        differences(request, facts));
  }

  private static List<String> differences(ClusterRequest request, Facts facts) {
    return new Differences(request, facts).sentences();
  }
}
