package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.cli.Sparkify;
import com.sparkify.warehouse.cli.Sparkify.Outcome;
import com.sparkify.warehouse.cli.Sparkify.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The warehouse's life as users lead it: each command a process of its own. */
final class ClusterCommandIT {
  private static final String SETTINGS =
      """
      [AWS]
      KEY=AKIDEXAMPLE
      SECRET=wJalrXUtnFEMI
      REGION=us-west-2
      [DWH]
      DWH_CLUSTER_TYPE=multi-node
      DWH_NUM_NODES=2
      DWH_NODE_TYPE=%s
      DWH_CLUSTER_IDENTIFIER=dwh
      DWH_DB=dwh
      DWH_DB_USER=dwhuser
      DWH_IAM_ROLE_NAME=dwhRole
      [S3]
      LOG_DATA='s3://udacity-dend/log_data'
      SONG_DATA='s3://udacity-dend/song_data'
      """;

  @TempDir private Path folder;

  private final AwsStandIn cloud = new AwsStandIn();
  private String address = cloud.address();

  @BeforeEach
  void write() throws IOException {
    settings("ra3.large");
  }

  @AfterEach
  void stop() {
    cloud.close();
  }

  @Test
  void aWholeLifeOnMoto() throws Exception {
    try (MotoServer moto = MotoServer.startOrSkip()) {
      address = moto.address();
      assertThat(sparkify("cluster", "status").exit()).isEqualTo(1);
      Outcome prepared = sparkify("cluster", "prepare", "--public-from", "203.0.113.7");
      assertThat(prepared.exit()).as(prepared.err()).isZero();
      assertThat(prepared.out()).contains("warehouse    dwh (2 x ra3.large)", ":5439", "dwhRole");
      assertThat(sparkify("cluster", "status").out())
          .contains("state        available", "tcp 5439 from 203.0.113.7/32");
      Outcome again = sparkify("cluster", "prepare", "--public-from", "203.0.113.7");
      assertThat(again.err()).isEmpty();
      assertThat(again.out()).isEqualTo(prepared.out());
      assertThat(sparkify("cluster", "pause").out()).isEqualTo("dwh is paused\n");
      assertThat(sparkify("cluster", "prepare").err()).contains("sparkify cluster resume");
      assertThat(sparkify("cluster", "resume").out()).isEqualTo("dwh is available\n");
      Outcome deleted = sparkify("cluster", "delete", "--yes");
      assertThat(deleted.exit()).as(deleted.err()).isZero();
      assertThat(deleted.out().lines()).hasSize(4).allMatch(line -> line.startsWith("removed "));
      assertThat(sparkify("cluster", "delete").exit()).isZero();
      assertThat(sparkify("cluster", "status").exit()).isEqualTo(1);
    }
    assertThat(folder.toFile().list()).containsExactly("dwh.cfg");
  }

  @Test
  void aServerlessLifeThatTakesItsTime() throws Exception {
    Outcome prepared = sparkify("cluster", "prepare", "--serverless", "--base-rpu", "16");
    assertThat(prepared.exit()).as(prepared.err()).isZero();
    assertThat(prepared.out()).contains("Serverless, 16 to 32 RPU", "in Secrets Manager");
    assertThat(prepared.err())
        .contains("redshift-serverless:CreateWorkgroup")
        .contains("waiting for Serverless workgroup dwh to be available: creating, ")
        .contains("usually 5 min");
    Outcome status = sparkify("cluster", "status", "-o", "json");
    assertThat(status.out()).startsWith("{\"schema\":\"cluster-status-1\",");
    assertThat(status.out()).contains("\"shape\":{\"base_rpu\":16,\"max_rpu\":32}");
    assertThat(status.err()).isEmpty();
    assertThat(sparkify("cluster", "delete", "--yes").exit()).isZero();
    assertThat(cloud.everything()).isEmpty();
    assertThat(cloud.transcript()).doesNotContain("0.0.0.0/0", "adminUserPassword");
  }

  @Test
  void theNodesOfOldSettingsAreAMistakeThatNamesTodaysAndAsksNobody() throws Exception {
    settings("dc2.large");
    Outcome refused = sparkify("cluster", "prepare");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("dc2.large", "--node-type ra3.large");
    assertThat(cloud.calls()).isEmpty();
  }

  @Test
  void theWorldIsLetInByTwoFlagsOnly() throws Exception {
    Outcome refused = sparkify("cluster", "prepare", "--public-from", "0.0.0.0/0");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err()).contains("--open-to-the-world");
    assertThat(cloud.calls()).isEmpty();
    cloud.redshift.creationPasses("available");
    Outcome open =
        sparkify("cluster", "prepare", "--public-from", "0.0.0.0/0", "--open-to-the-world");
    assertThat(open.exit()).as(open.err()).isZero();
    assertThat(cloud.ec2.openings()).isEqualTo(Set.of("5439 0.0.0.0/0"));
  }

  @Test
  void flagsThatContradictEachOtherAreAMistake() throws Exception {
    assertThat(sparkify("cluster", "prepare", "--serverless", "--nodes", "2").exit()).isEqualTo(2);
    assertThat(sparkify("cluster", "prepare", "--max-rpu", "64").exit()).isEqualTo(2);
    assertThat(sparkify("cluster", "prepare", "--open-to-the-world").exit()).isEqualTo(2);
    assertThat(sparkify("cluster").exit()).isEqualTo(2);
    assertThat(cloud.calls()).isEmpty();
  }

  @Test
  void aDryRunPrintsTheCallsAndMakesNone() throws Exception {
    Outcome calls = sparkify("cluster", "prepare", "--dry-run");
    assertThat(calls.exit()).isZero();
    assertThat(calls.out())
        .contains("s3:CreateBucket ", "iam:CreateRole ", "redshift:CreateCluster ")
        .contains("PubliclyAccessible=false", "Encrypted=true", "ManageMasterPassword=true");
    assertThat(cloud.everything()).isEmpty();
    cloud.redshift.creationPasses("available");
    sparkify("cluster", "prepare");
    Outcome deletion = sparkify("cluster", "delete", "--dry-run", "-o", "json");
    assertThat(deletion.exit()).isZero();
    assertThat(deletion.out()).startsWith("[{\"call\":\"redshift:DeleteCluster\"").endsWith("}]\n");
    assertThat(cloud.everything()).hasSize(3);
  }

  @Test
  void aDeletionNobodyAgreedToIsRefusedWithItsList() throws Exception {
    cloud.redshift.creationPasses("available");
    sparkify("cluster", "prepare");
    Outcome refused = sparkify("cluster", "delete");
    assertThat(refused.exit()).isEqualTo(2);
    assertThat(refused.err())
        .contains("cluster dwh (2 x ra3.large, available)", "IAM role dwhRole", "bucket sparkify-")
        .contains("No final snapshot is kept", "--yes");
    assertThat(cloud.everything()).hasSize(3);
  }

  @Test
  void whatIsLeftIsNamedWithTheWayToRemoveIt() throws Exception {
    cloud.redshift.creationPasses("available");
    sparkify("cluster", "prepare");
    cloud.fail("iam:DeleteRole", 9, 403, "AccessDenied", "You shall not.");
    Outcome partly = sparkify("cluster", "delete", "--yes", "-o", "json");
    assertThat(partly.exit()).isEqualTo(1);
    assertThat(partly.err())
        .contains("error: AWS denied iam:DeleteRole: You shall not.")
        .contains("error: Still there: IAM role dwhRole. To remove it: ");
    assertThat(partly.out()).contains("\"left\":[{\"kind\":\"IAM role\",\"name\":\"dwhRole\"");
    assertThat(cloud.everything()).containsExactly("role dwhRole");
  }

  @Test
  void everyCommandRemindsOfAWarehouseThatShouldBeGone() throws Exception {
    cloud.redshift.creationPasses("available");
    sparkify("cluster", "prepare", "--ttl", "1s");
    TimeUnit.SECONDS.sleep(1);
    List<String> commands =
        List.of(
            "status",
            "pause",
            "prepare",
            "resume",
            "prepare --dry-run",
            "prepare",
            "delete --dry-run",
            "delete",
            "delete --yes");
    for (String command : commands) {
      assertThat(sparkify(("cluster " + command).split(" ")).err())
          .as(command)
          .containsOnlyOnce("warning: Warehouse dwh was meant to live until ")
          .contains("sparkify cluster delete");
    }
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void aPreparationInterruptedWhileItWaitsIsCompletedByTheSameCommand(String signal, int exit)
      throws Exception {
    cloud.redshift.creationPasses("creating");
    Outcome ended = interrupted("waiting for cluster dwh", signal);
    assertThat(ended.exit()).isEqualTo(exit);
    assertThat(ended.err())
        .contains("Interrupted: AWS was asked for s3:CreateBucket, ")
        .contains("redshift:CreateCluster, which goes on there, and may be billed;")
        .endsWith("completes it. \"sparkify cluster delete\" removes what is there.\n");
    cloud.redshift.set("dwh", "available");
    cloud.forget();
    assertThat(sparkify("cluster", "prepare").exit()).isZero();
    assertThat(changes()).isEmpty();
  }

  @Test
  void aPreparationInterruptedHalfWayMakesTheRestTheNextTime() throws Exception {
    cloud.redshift.creationPasses("available");
    cloud.fail("iam:PutRolePolicy", 99, 404, "NoSuchEntity", "The role cannot be found.");
    Outcome ended = interrupted("waiting for role dwhRole to be known to IAM", "INT");
    assertThat(ended.exit()).isEqualTo(130);
    assertThat(ended.err())
        .contains("iam:CreateRole, iam:PutRolePolicy, which goes on there")
        .doesNotContain("error:");
    cloud.forgive();
    cloud.forget();
    assertThat(sparkify("cluster", "prepare").exit()).isZero();
    assertThat(changes()).containsExactly("PutRolePolicy", "CreateCluster");
    assertThat(sparkify("cluster", "delete", "--yes").exit()).isZero();
    assertThat(cloud.everything()).isEmpty();
  }

  @Test
  void aDeletionInterruptedHalfWayIsCompletedByTheSameCommand() throws Exception {
    cloud.redshift.creationPasses("available");
    cloud.redshift.deletionPasses(Collections.nCopies(1000, "deleting").toArray(String[]::new));
    sparkify("cluster", "prepare");
    Running deletion = program().begin("cluster", "delete", "--yes");
    assertThat(deletion.hasSaid("waiting for cluster dwh to be gone")).isTrue();
    deletion.signal("INT");
    Outcome ended = deletion.end();
    assertThat(ended.exit()).isEqualTo(130);
    assertThat(ended.err()).contains("Interrupted: AWS was asked for redshift:DeleteCluster, ");
    cloud.redshift.set("dwh", "gone");
    assertThat(sparkify("cluster", "delete", "--yes").exit()).isZero();
    assertThat(cloud.everything()).isEmpty();
  }

  @Test
  void aServerlessWarehouseIsNeitherPausedNorResumedAndThatIsNoFailure() throws Exception {
    sparkify("cluster", "prepare", "--serverless");
    for (String command : List.of("pause", "resume")) {
      cloud.forget();
      Outcome done = sparkify("cluster", command);
      assertThat(done.exit()).isZero();
      assertThat(done.out()).isEqualTo("dwh is available\n");
      assertThat(done.err())
          .startsWith("Nothing was done: a Serverless warehouse is billed by use, and ");
      assertThat(changes()).isEmpty();
    }
  }

  private Outcome interrupted(String when, String signal) throws Exception {
    Running preparation = program().begin("cluster", "prepare");
    assertThat(preparation.hasSaid(when)).isTrue();
    preparation.signal(signal);
    return preparation.end();
  }

  /** The changes that went over the wire, by the names of their operations. */
  private List<String> changes() {
    return cloud.calls().stream()
        .map(StandInCall::operation)
        .filter(call -> call.matches("(Create|Put|Modify|Update|Delete|Pause|Resume|Tag).*"))
        .toList();
  }

  private Outcome sparkify(String... arguments) throws IOException, InterruptedException {
    cloud.allow(Exposure.askedForBy(Set.copyOf(List.of(arguments)), false));
    return program().run(arguments);
  }

  private Sparkify program() {
    return Sparkify.in(folder).with(Map.of("AWS_ENDPOINT_URL", address));
  }

  private void settings(String nodeType) throws IOException {
    Path file = folder.resolve("dwh.cfg");
    Files.writeString(file, SETTINGS.formatted(nodeType));
    assertThat(file.toFile().setReadable(false, false)).isTrue();
    assertThat(file.toFile().setReadable(true, true)).isTrue();
  }
}
