package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.error.ExitCode;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A process that is killed between any two changes, then the same command again. */
final class CrashTest {
  private final AwsStandIn cloud = new AwsStandIn();
  private final Aws aws = cloud.open();
  private final Life life = new Life(cloud, aws);

  @AfterEach
  void stop() {
    aws.close();
    cloud.close();
  }

  static Stream<Wanted> kinds() {
    return Stream.of(Wanted.cluster(), Wanted.serverless());
  }

  static Stream<ClusterRequest> requests() {
    return kinds().map(wanted -> wanted.from("203.0.113.7").byManagedPolicy().request());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aBrokenOffPreparationIsCompletedByTheSameCommand(ClusterRequest request) {
    life.prepare(request);
    List<String> whole = cloud.everything().stream().map(CrashTest::kind).toList();
    int changes = life.changes.size();
    life.delete();
    for (int made = 0; made < changes; made++) {
      crash(made, () -> life.prepare(request));
      Prepared prepared = life.prepare(request);
      assertThat(prepared.notes()).isEmpty();
      assertThat(cloud.everything()).extracting(CrashTest::kind).isEqualTo(whole);
      assertThat(cloud.ec2.openings()).hasSize(1);
      assertThat(cloud.iam.attached(Wanted.ROLE)).hasSize(1);
      life.delete();
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aBrokenOffChangeOfWhatIsThereIsCompletedByTheSameCommand(Wanted kind) {
    ClusterRequest changed =
        kind.readingAs("another").from("203.0.113.7").living(Duration.ofHours(2)).request();
    life.prepare(kind.request());
    life.changes.clear();
    life.prepare(changed);
    int changes = life.changes.size();
    life.delete();
    for (int made = 0; made < changes; made++) {
      life.prepare(kind.request());
      crash(made, () -> life.prepare(changed));
      Prepared prepared = life.prepare(changed);
      Facts facts = life.status().orElseThrow().facts();
      assertThat(prepared.connection().roleArn()).endsWith("/another");
      assertThat(facts.uses(prepared.connection().roleArn())).isTrue();
      assertThat(facts.network().publiclyAccessible()).isTrue();
      assertThat(facts.network().groups()).hasSize(1);
      assertThat(facts.expiry()).isPresent();
      assertThat(cloud.ec2.openings()).hasSize(1);
      life.delete();
      assertThat(cloud.everything()).as("after %s changes", made).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aRehearsalOfTheRestSaysWhatTheSameCommandThenDoes(ClusterRequest request) {
    life.prepare(request);
    int changes = life.changes.size();
    life.delete();
    for (int made = 0; made <= changes; made++) {
      if (made < changes) {
        crash(made, () -> life.prepare(request));
      } else {
        life.prepare(request);
      }
      assertThat(calls(() -> life.rehearsePreparation(request)))
          .as("after %s changes", made)
          .isEqualTo(calls(() -> life.prepare(request)));
      life.delete();
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aRehearsalOfTheRestOfADeletionSaysWhatTheSameCommandThenDoes(ClusterRequest request) {
    life.prepare(request);
    int changes = calls(life::delete).size();
    for (int made = 0; made < changes; made++) {
      life.prepare(request);
      crash(made, life::delete);
      assertThat(calls(life::rehearseDeletion))
          .as("after %s changes", made)
          .isEqualTo(calls(life::delete));
    }
  }

  private List<String> calls(Runnable command) {
    life.changes.clear();
    command.run();
    return life.changes.stream().map(Change::call).toList();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aBrokenOffPreparationCanBeDeletedWithoutARest(ClusterRequest request) {
    life.prepare(request);
    int changes = life.changes.size();
    life.delete();
    for (int made = 0; made < changes; made++) {
      crash(made, () -> life.prepare(request));
      assertThat(life.delete().exitCode()).isEqualTo(ExitCode.DONE);
      assertThat(cloud.everything()).as("after %s changes", made).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("requests")
  void aBrokenOffDeletionIsCompletedByTheSameCommand(ClusterRequest request) {
    life.prepare(request);
    life.changes.clear();
    life.delete();
    int changes = life.changes.size();
    for (int made = 0; made < changes; made++) {
      life.prepare(request);
      cloud.s3.put(life.lookup().work().bucket(), "left.manifest");
      crash(made, life::delete);
      Deleted rest = life.delete();
      assertThat(rest.exitCode()).isEqualTo(ExitCode.DONE);
      assertThat(cloud.everything()).as("after %s changes", made).isEmpty();
    }
  }

  private void crash(int changesMade, Runnable command) {
    life.crashAfter(changesMade);
    try {
      command.run();
      throw new AssertionError("it was not killed after " + changesMade + " changes");
    } catch (Life.Crash killed) {
      life.crashNoMore();
    }
  }

  private static String kind(String thing) {
    return thing.substring(0, thing.indexOf(' '));
  }
}
