package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.config.SettingsLoader;
import com.sparkify.warehouse.error.SparkifyException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A warehouse's life as a user leads it, on any AWS, in time that passes at once. */
final class Life {
  /** What happens to a process that is killed before its n-th change. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  static final Duration TIMEOUT = Duration.ofMinutes(30);

  final PatientTime time = new PatientTime();
  final List<Change> changes = new ArrayList<>();
  final List<Waited> waits = new ArrayList<>();

  private final Aws aws;
  private final Consumer<ClusterRequest> askedFor;
  private int changesLeft = Integer.MAX_VALUE;

  Life(Aws aws) {
    this(aws, request -> {});
  }

  Life(AwsStandIn cloud, Aws aws) {
    this(aws, request -> cloud.allow(Exposure.askedForBy(request)));
  }

  private Life(Aws aws, Consumer<ClusterRequest> askedFor) {
    this.aws = aws;
    this.askedFor = askedFor;
  }

  void crashAfter(int changesMade) {
    changesLeft = changesMade;
  }

  void crashNoMore() {
    changesLeft = Integer.MAX_VALUE;
  }

  Prepared prepare(ClusterRequest request) {
    askedFor.accept(request);
    return new Prepare(aws, Changes.real(this::change), waiting()).run(request).orElseThrow();
  }

  void rehearsePreparation(ClusterRequest request) {
    new Prepare(aws, Changes.rehearsed(changes::add), waiting()).run(request);
  }

  Deleted delete() {
    return delete(Optional.empty());
  }

  Deleted delete(Optional<String> snapshot) {
    Delete delete =
        new Delete(aws, Changes.real(this::change), waiting(), Wanted.IDENTIFIER, snapshot);
    return delete.run(delete.find());
  }

  Inventory inventory() {
    return new Delete(
            aws, Changes.real(this::change), waiting(), Wanted.IDENTIFIER, Optional.empty())
        .find();
  }

  void rehearseDeletion() {
    Delete delete =
        new Delete(
            aws, Changes.rehearsed(changes::add), waiting(), Wanted.IDENTIFIER, Optional.empty());
    delete.run(delete.find());
  }

  Optional<ClusterStatus> status() {
    return new Inspect(aws, time).run(Wanted.IDENTIFIER);
  }

  Switched pause() {
    return pauseResume().pause(Wanted.IDENTIFIER);
  }

  Switched resume() {
    return pauseResume().resume(Wanted.IDENTIFIER);
  }

  /** What the target {@code cluster} does before it loads or asks. */
  ClusterLogin login(AwsStandIn cloud) {
    Map<String, String> environment =
        Map.of(
            "AWS_ENDPOINT_URL",
            cloud.address(),
            "AWS_REGION",
            AwsStandIn.REGION,
            "AWS_ACCESS_KEY_ID",
            "AKIDEXAMPLE",
            "AWS_SECRET_ACCESS_KEY",
            "wJalrXUtnFEMI",
            "SPARKIFY_DWH_DWH_CLUSTER_IDENTIFIER",
            Wanted.IDENTIFIER);
    return ClusterLogin.of(
        new SettingsLoader(Path.of("target"), environment).load(Optional.empty(), Map.of()),
        reminder -> {});
  }

  ClusterConnection lookup() {
    return new ClusterLookup(aws).find(Wanted.IDENTIFIER, Wanted.ROLE, Optional.empty());
  }

  static SparkifyException failure(Runnable command) {
    try {
      command.run();
    } catch (SparkifyException e) {
      return e;
    }
    throw new AssertionError("it did not fail");
  }

  private PauseResume pauseResume() {
    return new PauseResume(aws, Changes.real(this::change), waiting());
  }

  private Waiting waiting() {
    return new Waiting(Duration.ofSeconds(15), TIMEOUT, time, time::pass, waits::add);
  }

  private void change(Change change) {
    if (changesLeft-- == 0) {
      throw new Crash();
    }
    changes.add(change);
  }
}
