package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A warehouse's life as a user leads it, on any AWS, in time that passes at once. */
final class Life {
  /** What happens to a process that is killed before its n-th change. */
  static final class Crash extends Error {
    private static final long serialVersionUID = 1L;
  }

  final PatientTime time = new PatientTime();
  final List<Change> changes = new ArrayList<>();
  final List<Waited> waits = new ArrayList<>();

  private final Aws aws;
  private int changesLeft = Integer.MAX_VALUE;

  Life(Aws aws) {
    this.aws = aws;
  }

  void crashAfter(int changesMade) {
    changesLeft = changesMade;
  }

  void crashNoMore() {
    changesLeft = Integer.MAX_VALUE;
  }

  Prepared prepare(ClusterRequest request) {
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

  String pause() {
    return pauseResume().pause(Wanted.IDENTIFIER).state();
  }

  String resume() {
    return pauseResume().resume(Wanted.IDENTIFIER).state();
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
    return new Waiting(
        Duration.ofSeconds(15), Duration.ofMinutes(30), time, time::pass, waits::add);
  }

  private void change(Change change) {
    if (changesLeft-- == 0) {
      throw new Crash();
    }
    changes.add(change);
  }
}
