package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Somebody who lacks one permission, whichever it is, is told its name. */
final class DeniedTest {
  private static final String MESSAGE = "You shall not";

  private final AwsStandIn cloud = new AwsStandIn();
  private final Aws aws = cloud.open();
  private final Life life = new Life(cloud, aws);

  @AfterEach
  void stop() {
    aws.close();
    cloud.close();
  }

  /** A command, and the life before it. */
  private record Scene(String name, Consumer<DeniedTest> before, Consumer<DeniedTest> command) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Scene> scenes() {
    return Stream.concat(
        Stream.of("cluster", "serverless").flatMap(DeniedTest::scenesOfBothKinds),
        Stream.of(
            new Scene("pause", prepare(Wanted.cluster()), test -> test.life.pause()),
            new Scene(
                "resume",
                prepare(Wanted.cluster()).andThen(test -> test.life.pause()),
                test -> test.life.resume())));
  }

  private static Stream<Scene> scenesOfBothKinds(String name) {
    Wanted kind = kind(name);
    return Stream.of(
        new Scene(
            "prepare " + name, test -> {}, prepare(kind.from("203.0.113.7").byManagedPolicy())),
        new Scene(
            "open, tag and give a role to " + name,
            prepare(kind),
            prepare(kind.readingAs("another").from("203.0.113.7").living(Duration.ofHours(2)))),
        new Scene(
            "take back what was allowed to " + name,
            prepare(kind.from("203.0.113.7").byManagedPolicy()),
            prepare(kind.from("198.51.100.0/24"))),
        new Scene("status of " + name, prepare(kind), test -> test.life.status()),
        new Scene("log in to " + name, prepare(kind), test -> test.life.login(test.cloud)));
  }

  /** One call after the other is denied, then allowed: so each attempt goes on from the last. */
  @ParameterizedTest
  @MethodSource("scenes")
  void everyDeniedCallNamesTheMissingActionAndTheNextAttemptGoesOn(Scene scene) {
    scene.before().accept(this);
    List<String> calls = callsOf(() -> scene.command().accept(this));
    List<String> whole = kinds();
    clear();
    scene.before().accept(this);
    assertThat(calls).isNotEmpty();
    for (String call : calls) {
      deny(call, 1);
      SparkifyException refusal = Life.failure(() -> scene.command().accept(this));
      assertThat(refusal).hasMessage("AWS denied " + action(call) + ": " + MESSAGE + ".");
      assertThat(refusal.advice()).contains("permission " + action(call));
      assertThat(refusal.exitCode()).isEqualTo(ExitCode.FAILED);
    }
    scene.command().accept(this);
    assertThat(kinds()).isEqualTo(whole);
    clear();
  }

  @ParameterizedTest
  @MethodSource("kindNames")
  void everyDeniedCallOfADeletionNamesTheMissingActionAndStopsNothingElse(String name) {
    fill(name);
    List<String> calls = callsOf(life::delete);
    for (String call : calls) {
      if (call.startsWith("sts:")) {
        continue;
      }
      fill(name);
      deny(call, 99);
      Deleted partly = life.delete();
      assertThat(partly.exitCode()).as(call).isEqualTo(ExitCode.FAILED);
      assertThat(DeletionText.troubles(partly).get(0)).contains("permission " + action(call));
      assertThat(cloud.everything()).as(call).hasSizeLessThan(4);
      cloud.forgive();
    }
    clear();
  }

  static Stream<String> kindNames() {
    return Stream.of("cluster", "serverless");
  }

  private static Wanted kind(String name) {
    return name.equals("cluster") ? Wanted.cluster() : Wanted.serverless();
  }

  private static Consumer<DeniedTest> prepare(Wanted wanted) {
    return test -> test.life.prepare(wanted.request());
  }

  /** All that a deletion may have to remove. */
  private void fill(String name) {
    life.prepare(kind(name).from("203.0.113.7").byManagedPolicy().request());
    cloud.s3.put(life.lookup().work().bucket(), "left.manifest");
  }

  private List<String> callsOf(Runnable command) {
    cloud.forget();
    command.run();
    return cloud.calls().stream().map(StandInCall::name).distinct().toList();
  }

  private void deny(String call, int times) {
    cloud.fail(call, times, 403, code(call), MESSAGE);
  }

  private void clear() {
    cloud.forgive();
    assertThat(life.delete().exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(cloud.everything()).isEmpty();
  }

  private List<String> kinds() {
    return cloud.everything().stream().map(thing -> thing.split(" ")[0]).toList();
  }

  private static String code(String call) {
    if (call.startsWith("ec2:")) {
      return "UnauthorizedOperation";
    }
    return call.matches("(redshift-serverless|secretsmanager):.*")
        ? "AccessDeniedException"
        : "AccessDenied";
  }

  private static String action(String call) {
    String[] names = call.split(":");
    return new CallName(names[0], names[1]).action();
  }
}
