package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.error.SparkifyException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A warehouse that outlived the time it was given is mentioned by whatever is done with it. */
final class ReminderTest {
  private static final Clock THREE_HOURS_LATER =
      Clock.fixed(PatientTime.START.plus(Duration.ofHours(3)), ZoneOffset.UTC);

  private final List<String> warnings = new ArrayList<>();
  private final AwsStandIn cloud = new AwsStandIn();
  private final Aws aws =
      cloud.open(new Reminder(Wanted.IDENTIFIER, THREE_HOURS_LATER, warnings::add));
  private final Life life = new Life(cloud, aws);

  @AfterEach
  void stop() {
    aws.close();
    cloud.close();
  }

  static Stream<Wanted> kinds() {
    return Stream.of(Wanted.cluster(), Wanted.serverless());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void everyCommandWarnsOfAWarehouseThatShouldBeGone(Wanted kind) {
    life.prepare(kind.living(Duration.ofHours(2)).request());
    assertReminds(() -> life.prepare(kind.request()));
    assertReminds(() -> life.rehearsePreparation(kind.request()));
    assertReminds(life::status);
    assertReminds(life::pause);
    assertReminds(life::resume);
    assertReminds(life::lookup);
    assertReminds(life::inventory);
    assertReminds(life::rehearseDeletion);
    assertReminds(life::delete);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aCommandThatFailsWarnsNoLess(Wanted kind) {
    life.prepare(kind.living(Duration.ofHours(2)).request());
    cloud.fail("iam:GetRole", 9, 403, "AccessDenied", "No.");
    assertReminds(() -> assertFails(() -> life.prepare(kind.request())));
    cloud.forgive();
    cloud.fail("s3:GetBucketTagging", 9, 403, "AccessDenied", "No.");
    assertReminds(() -> assertFails(life::lookup));
  }

  @Test
  void aPausedClusterThatCannotBeUsedIsMentionedTooButNotOneOfSomebodyElse() {
    life.prepare(Wanted.cluster().living(Duration.ofHours(2)).request());
    life.pause();
    assertReminds(() -> assertFails(life::lookup));
    cloud.redshift.tags("dwh").put(Ownership.TAG, "us-west-2/another");
    warnings.clear();
    life.inventory();
    assertThat(warnings).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aWarehouseThatMayStillLiveIsNotMentioned(Wanted kind) {
    life.prepare(kind.living(Duration.ofHours(4)).request());
    life.status();
    life.delete();
    assertThat(warnings).isEmpty();
  }

  private void assertReminds(Runnable command) {
    warnings.clear();
    command.run();
    assertThat(warnings)
        .isNotEmpty()
        .allMatch(
            "Warehouse dwh was meant to live until 2026-11-01T14:00:00Z, which has passed. Delete it with: sparkify cluster delete"
                ::equals);
  }

  private static void assertFails(Runnable command) {
    assertThat(Life.failure(command)).isInstanceOf(SparkifyException.class);
  }
}
