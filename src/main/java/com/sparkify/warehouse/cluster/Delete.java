package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Removes a warehouse and everything that was made for it, then looks again to prove it. It knows
 * what to remove by our tag alone; a failure with one part does not stop the others.
 */
public final class Delete {
  private static final Duration USUALLY_FORGOTTEN = Duration.ofSeconds(10);

  private final Waiting waiting;
  private final boolean rehearsal;
  private final List<Part> parts;

  /**
   * @param changes real ones, or a rehearsal, which also does not wait
   * @param snapshot the name of a last snapshot to keep of the data, which goes on being billed
   * @throws SparkifyException if AWS does not say whose keys these are
   */
  public Delete(
      Aws aws, Changes changes, Waiting waiting, String identifier, Optional<String> snapshot) {
    this.waiting = changes.rehearsal() ? waiting.rehearsed() : waiting;
    this.rehearsal = changes.rehearsal();
    this.parts =
        parts(aws, changes, this.waiting, new Ownership(aws.region(), identifier), snapshot);
  }

  /** In the order of removal: what uses another thing goes before it. */
  private static List<Part> parts(
      Aws aws, Changes changes, Waiting waiting, Ownership owner, Optional<String> snapshot) {
    Account account = account(aws);
    ServerlessReader reader = new ServerlessReader(aws);
    return List.of(
        new ClusterRemoval(aws, changes, waiting, owner, snapshot),
        new ServerlessRemoval(
            new Workgroups(aws.serverless(), reader, changes), reader, waiting, owner),
        new ServerlessRemoval(
            new Namespaces(aws.serverless(), reader, changes, snapshot), reader, waiting, owner),
        new OwnGroup(aws, changes, waiting, owner),
        new WorkBucket(aws, changes, account, owner),
        new ReadRole(aws, changes, waiting, account, owner));
  }

  private static Account account(Aws aws) {
    try {
      return Account.of(aws.sts());
    } catch (SdkException e) {
      throw AwsFailures.explain(e);
    }
  }

  /** What there is to remove; changes nothing. */
  public Inventory find() {
    List<Remnant> remnants = new ArrayList<>();
    List<String> strangers = new ArrayList<>();
    List<SparkifyException> failures = new ArrayList<>();
    for (Part part : parts) {
      attempt(
          () -> {
            remnants.addAll(part.remnants());
            strangers.addAll(part.strangers());
          },
          failures);
    }
    return new Inventory(remnants, strangers, failures);
  }

  /**
   * Removes what {@code found} says and whatever else carries our tag by now. After a rehearsal
   * everything is still there, and nothing counts as left.
   */
  public Deleted run(Inventory found) {
    List<SparkifyException> failures = new ArrayList<>();
    parts.forEach(part -> attempt(part::remove, failures));
    if (rehearsal) {
      return new Deleted(List.of(), failures, new Inventory(List.of(), List.of(), List.of()));
    }
    Inventory left = failures.isEmpty() ? settled() : find();
    List<Remnant> removed = new ArrayList<>(found.remnants());
    removed.removeIf(remnant -> left.remnants().stream().anyMatch(remnant::isSameAs));
    return new Deleted(removed, failures, left);
  }

  /** A deleted resource may still be listed for some seconds. */
  private Inventory settled() {
    try {
      waiting
          .briefly()
          .until(
              "AWS to forget what was deleted",
              USUALLY_FORGOTTEN,
              () -> find().remnants().stream().findFirst().map(Remnant::toString));
    } catch (SparkifyException e) {
      // What is still there is told by the look that follows.
    }
    return find();
  }

  private static void attempt(Runnable step, List<SparkifyException> failures) {
    try {
      step.run();
    } catch (SdkException e) {
      failures.add(AwsFailures.explain(e));
    } catch (SparkifyException e) {
      failures.add(e);
    }
  }
}
