package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.error.ExitCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeleteTest {
  private final AwsStandIn cloud = new AwsStandIn();
  private final Aws aws = cloud.open();
  private final Life life = new Life(cloud, aws);

  @AfterEach
  void stop() {
    aws.close();
    cloud.close();
  }

  @Test
  void everythingIsListedThenRemovedThenProvenGone() {
    life.prepare(Wanted.cluster().from("203.0.113.7").request());
    String bucket = life.lookup().work().bucket();
    cloud.s3.put(bucket, "run-1.manifest");
    assertThat(DeletionText.plan(life.inventory()))
        .containsExactly(
            "cluster dwh (2 x ra3.large, available)",
            "security group sg-1",
            "bucket " + bucket,
            "IAM role dwhRole");
    Deleted deleted = life.delete();
    assertThat(deleted.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(DeletionText.removed(deleted)).hasSize(4);
    assertThat(DeletionText.troubles(deleted)).isEmpty();
    assertThat(cloud.everything()).isEmpty();
  }

  @Test
  void aServerlessWarehouseGoesWorkgroupFirst() {
    life.prepare(Wanted.serverless().from("203.0.113.7").request());
    life.changes.clear();
    assertThat(life.delete().exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(life.changes)
        .extracting(Change::call)
        .containsSubsequence(
            "redshift-serverless:DeleteWorkgroup",
            "redshift-serverless:DeleteNamespace",
            "ec2:DeleteSecurityGroup",
            "s3:DeleteBucket",
            "iam:DeleteRole");
    assertThat(cloud.everything()).isEmpty();
  }

  @Test
  void deletingWhatIsNotThereIsDone() {
    assertThat(life.delete().exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(life.changes).isEmpty();
  }

  @Test
  void aSnapshotIsTakenOnlyIfAsked() {
    life.prepare(Wanted.cluster().request());
    life.delete(Optional.of("last"));
    life.prepare(Wanted.cluster().request());
    life.delete();
    assertThat(cloud.calls("redshift:DeleteCluster"))
        .extracting(call -> call.get("FinalClusterSnapshotIdentifier"))
        .containsExactly("last", null);
    assertThat(cloud.calls("redshift:DeleteCluster"))
        .extracting(call -> call.get("SkipFinalClusterSnapshot"))
        .containsExactly("false", "true");
  }

  @Test
  void aSnapshotOfAServerlessWarehouseIsTakenOfItsNamespace() {
    life.prepare(Wanted.serverless().request());
    life.delete(Optional.of("last"));
    assertThat(cloud.calls("redshift-serverless:DeleteNamespace").get(0).parameters())
        .containsEntry("finalSnapshotName", "last");
  }

  @Test
  void whatIsNotOursIsLeftAloneAndTold() {
    cloud.redshift.addForeign("dwh");
    cloud.iam.addForeign("dwhRole");
    Deleted deleted = life.delete();
    assertThat(deleted.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(DeletionText.troubles(deleted))
        .containsExactly("Left alone, because it is not tagged as ours: cluster dwh.");
    assertThat(life.changes).isEmpty();
    assertThat(cloud.everything()).containsExactly("role dwhRole", "cluster dwh");
  }

  @ParameterizedTest
  @CsvSource({
    "redshift:DeleteCluster, InvalidClusterState, cluster dwh, false",
    "redshift-serverless:DeleteWorkgroup, ConflictException, workgroup dwh, true"
  })
  void whatNeverLetsItselfBeDeletedSaysWhyInTheWordsOfAws(
      String call, String code, String what, boolean serverless) {
    life.prepare((serverless ? Wanted.serverless() : Wanted.cluster()).request());
    cloud.fail(call, 999, 400, code, "A datashare uses it.");
    assertThat(DeletionText.troubles(life.delete()).get(0))
        .startsWith(
            "Waited 30 min for " + what + " to be gone; its state is still: A datashare uses it.");
  }

  @Test
  void aClusterOfSomebodyElseThatTakesTheNameMeanwhileIsLeftAlone() {
    life.prepare(Wanted.cluster().request());
    cloud.fail("redshift:DeleteCluster", 1, 400, "InvalidClusterState", "It is resizing.");
    Waiting meanwhile =
        new Waiting(
            Duration.ofSeconds(15),
            Life.TIMEOUT,
            life.time,
            life.time::pass,
            waited -> cloud.redshift.tags("dwh").put(Ownership.TAG, "us-west-2/another"));
    Delete delete =
        new Delete(aws, Changes.real(change -> {}), meanwhile, Wanted.IDENTIFIER, Optional.empty());
    delete.run(delete.find());
    assertThat(cloud.redshift.clusters()).containsExactly("cluster dwh");
  }

  @Test
  void onlyWhatHoldsDataCanLeaveASnapshot() {
    for (Wanted kind : List.of(Wanted.cluster(), Wanted.serverless())) {
      life.prepare(kind.request());
      assertThat(life.inventory().mayHoldData()).isTrue();
      cloud.fail("iam:DeleteRole", 9, 403, "AccessDenied", "No.");
      life.delete();
      assertThat(life.inventory().remnants()).extracting(Remnant::kind).contains("IAM role");
      assertThat(life.inventory().mayHoldData()).isFalse();
      cloud.forgive();
    }
  }

  @Test
  void whatCannotBeRemovedIsNamedWithTheWayToRemoveIt() {
    life.prepare(Wanted.cluster().request());
    cloud.fail("s3:DeleteBucket", 9, 409, "OperationAborted", "A conflicting operation");
    Deleted deleted = life.delete();
    assertThat(deleted.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(DeletionText.troubles(deleted))
        .anySatisfy(
            line -> assertThat(line).contains("Still there: bucket sparkify-dwh-", "aws s3 rb"));
    assertThat(deleted.removed()).extracting(Remnant::kind).containsExactly("cluster", "IAM role");
  }

  @Test
  void aRehearsalSaysWhatARealRunThenDoes() {
    life.prepare(Wanted.cluster().from("203.0.113.7").request());
    life.changes.clear();
    life.rehearseDeletion();
    var rehearsed = life.changes.stream().map(Change::toString).toList();
    assertThat(cloud.everything()).hasSize(4);
    life.changes.clear();
    life.delete();
    assertThat(life.changes).extracting(Change::toString).containsExactlyElementsOf(rehearsed);
  }
}
