package com.sparkify.warehouse.cluster;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.redshiftserverless.model.ConflictException;
import software.amazon.awssdk.services.redshiftserverless.model.ResourceNotFoundException;

/** Removes one kind of resource of a Serverless warehouse. */
record ServerlessRemoval(
    ServerlessKind kind, ServerlessReader reader, Waiting waiting, Ownership owner)
    implements Part {
  private static final Duration USUALLY = Duration.ofMinutes(3);

  @Override
  public String name() {
    return "Serverless " + kind.name();
  }

  @Override
  public List<Remnant> remnants() {
    return ours().stream().map(this::remnant).toList();
  }

  @Override
  public List<String> strangers() {
    return kind.find(owner.identifier()).stream()
        .filter(found -> !isOurs(found))
        .map(found -> name() + " " + found.name())
        .toList();
  }

  @Override
  public void remove() {
    for (ServerlessKind.Found found : ours()) {
      waiting.until(
          kind.name() + " " + found.name() + " to be gone", USUALLY, () -> obstacle(found.name()));
    }
  }

  /** Asks for the deletion until it is taken: what is busy refuses it. */
  private Optional<String> obstacle(String name) {
    Optional<ServerlessKind.Found> now = kind.find(name);
    if (now.isEmpty() || now.get().going()) {
      return now.map(found -> "deleting");
    }
    try {
      kind.delete(name);
      return Optional.of("deleting");
    } catch (ConflictException e) {
      return Optional.of(AwsFailures.reason(e));
    } catch (ResourceNotFoundException e) {
      return Optional.empty();
    }
  }

  private Remnant remnant(ServerlessKind.Found found) {
    String command =
        String.format(
            "aws redshift-serverless delete-%1$s --%1$s-name %2$s", kind.name(), found.name());
    return new Remnant(name(), found.name(), "", command);
  }

  private List<ServerlessKind.Found> ours() {
    return kind.all().stream().filter(this::isOurs).toList();
  }

  private boolean isOurs(ServerlessKind.Found found) {
    return owner.claims(reader.tags(found.arn()));
  }
}
