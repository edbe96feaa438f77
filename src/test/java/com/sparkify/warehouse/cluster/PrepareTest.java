package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PrepareTest {
  private final AwsStandIn cloud = new AwsStandIn();
  private final Aws aws = cloud.open();
  private final Life life = new Life(cloud, aws);

  @AfterEach
  void stop() {
    aws.close();
    cloud.close();
  }

  @Test
  void aPreparedWarehouseTellsHowToUseIt() {
    Prepared prepared = life.prepare(Wanted.cluster().request());
    ClusterConnection connection = prepared.connection();
    assertThat(connection.endpoint()).hasToString("dwh.abc.us-west-2.redshift.amazonaws.com:5439");
    assertThat(connection.roleArn()).isEqualTo("arn:aws:iam::123456789012:role/sparkify/dwhRole");
    assertThat(connection.work().bucket()).startsWith("sparkify-dwh-123456789012-");
    assertThat(connection.secretArn()).isPresent();
    assertThat(prepared.cost().usdPerHour()).hasToString("Optional[1.086]");
    assertThat(prepared.notes()).isEmpty();
  }

  @Test
  void preparingAgainChangesNothing() {
    life.prepare(Wanted.cluster().request());
    life.changes.clear();
    Prepared again = life.prepare(Wanted.cluster().request());
    assertThat(life.changes).isEmpty();
    assertThat(again.connection().endpoint().port()).isEqualTo(5439);
  }

  @Test
  void aServerlessWarehouseIsPreparedAndPreparedAgain() {
    Prepared prepared = life.prepare(Wanted.serverless().request());
    assertThat(prepared.shape()).isEqualTo(new Shape.Serverless(8, 32));
    assertThat(cloud.serverless.names()).containsExactly("workgroup dwh", "namespace dwh");
    assertThat(cloud.calls("redshift-serverless:CreateWorkgroup").get(0).parameters())
        .containsEntry("baseCapacity", "8")
        .containsEntry("maxCapacity", "32")
        .containsEntry("publiclyAccessible", "false")
        .containsEntry("configParameters.0.parameterKey", "require_ssl")
        .containsEntry("configParameters.0.parameterValue", "true");
    life.changes.clear();
    life.prepare(Wanted.serverless().request());
    assertThat(life.changes).isEmpty();
  }

  @Test
  void theRoleReadsExactlyTheDataAndWritesExactlyTheWork() {
    life.prepare(Wanted.cluster().workingIn("s3://ours/tmp/copy").request());
    assertThat(cloud.iam.policy("dwhRole"))
        .contains("\"Resource\": [\"arn:aws:s3:::udacity-dend/*\"]")
        .contains("\"Resource\": [\"arn:aws:s3:::ours/tmp/copy/*\"]")
        .contains("\"s3:prefix\": [\"tmp/copy/*\"]")
        .doesNotContain("\"*\"", "s3:*");
    assertThat(cloud.s3.buckets()).isEmpty();
  }

  @Test
  void theManagedPolicyIsAttachedAndDetachedAsAsked() {
    life.prepare(Wanted.cluster().byManagedPolicy().request());
    assertThat(cloud.iam.attached("dwhRole"))
        .containsExactly("arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess");
    assertThat(cloud.iam.policy("dwhRole")).doesNotContain("udacity-dend");
    life.prepare(Wanted.cluster().request());
    assertThat(cloud.iam.attached("dwhRole")).isEmpty();
    assertThat(cloud.iam.policy("dwhRole")).contains("udacity-dend");
  }

  @Test
  void theDoorIsOpenToOneAddressOnlyAndFollowsIt() {
    life.prepare(Wanted.cluster().from("203.0.113.7").request());
    assertThat(cloud.ec2.openings()).isEqualTo(Set.of("5439 203.0.113.7/32"));
    assertThat(life.status().orElseThrow().facts().network().publiclyAccessible()).isTrue();
    life.prepare(Wanted.cluster().from("198.51.100.0/24").request());
    assertThat(cloud.ec2.openings()).isEqualTo(Set.of("5439 198.51.100.0/24"));
    life.changes.clear();
    life.prepare(Wanted.cluster().from("198.51.100.77/24").request());
    assertThat(life.changes).isEmpty();
  }

  @Test
  void aPrivateWarehouseCanBeOpenedLater() {
    life.prepare(Wanted.cluster().request());
    life.prepare(Wanted.cluster().from("203.0.113.7").request());
    assertThat(cloud.calls("redshift:ModifyCluster")).hasSize(1);
    assertThat(life.status().orElseThrow().groups().get(0).lets())
        .containsExactly(new ClusterStatus.Opening("tcp", "5439", "203.0.113.7/32"));
    Prepared silent = life.prepare(Wanted.cluster().request());
    assertThat(silent.notes())
        .containsExactly("It was made reachable from outside its network, and stays so.");
  }

  @Test
  void aPrivateServerlessWarehouseCanBeOpenedLaterOneSettingAtATime() {
    life.prepare(Wanted.serverless().request());
    life.prepare(Wanted.serverless().from("203.0.113.7").request());
    assertThat(cloud.calls("redshift-serverless:UpdateWorkgroup"))
        .extracting(call -> call.parameters().keySet().toString())
        .containsExactly(
            "[securityGroupIds.0, workgroupName]", "[publiclyAccessible, workgroupName]");
  }

  @Test
  void aRoleThatWasLostIsMadeAndGivenAgain() {
    life.prepare(Wanted.cluster().workingIn("s3://ours/a").request());
    Prepared prepared =
        life.prepare(Wanted.cluster().readingAs("another").workingIn("s3://ours/a").request());
    assertThat(prepared.connection().roleArn()).endsWith("/another");
    assertThat(cloud.calls("redshift:ModifyClusterIamRoles").get(0).parameters())
        .containsEntry("AddIamRoles.IamRoleArn.1", prepared.connection().roleArn())
        .containsEntry("DefaultIamRoleArn", prepared.connection().roleArn());
  }

  @Test
  void aServerlessWarehouseKeepsTheRolesItHas() {
    life.prepare(Wanted.serverless().request());
    Prepared prepared = life.prepare(Wanted.serverless().readingAs("another").request());
    assertThat(prepared.connection().roleArn()).endsWith("/another");
    assertThat(life.status().orElseThrow().facts().roles())
        .extracting(Facts.RoleUse::arn)
        .containsExactly(
            "arn:aws:iam::123456789012:role/sparkify/dwhRole", prepared.connection().roleArn());
    assertThat(cloud.calls("redshift-serverless:UpdateNamespace").get(0).parameters())
        .containsEntry("defaultIamRoleArn", prepared.connection().roleArn());
  }

  @Test
  void aTimeToLiveIsTaggedAndWarnedOf() {
    life.prepare(Wanted.cluster().living(Duration.ofHours(2)).request());
    assertThat(cloud.redshift.tags("dwh"))
        .containsEntry("sparkify:expires", "2026-11-01T14:00:00Z");
    assertThat(life.status().orElseThrow().warning()).isEmpty();
    life.time.pass(Duration.ofHours(3));
    assertThat(life.status().orElseThrow().warning().orElseThrow())
        .contains("meant to live until 2026-11-01T14:00:00Z");
    life.prepare(Wanted.cluster().living(Duration.ofHours(2)).request());
    assertThat(life.status().orElseThrow().warning()).isEmpty();
    assertThat(life.lookup().expiry()).isPresent();
  }

  @Test
  void aTimeToLiveOfAServerlessWarehouseCanBeProlonged() {
    life.prepare(Wanted.serverless().living(Duration.ofHours(2)).request());
    life.time.pass(Duration.ofHours(3));
    life.prepare(Wanted.serverless().living(Duration.ofHours(2)).request());
    assertThat(life.status().orElseThrow().warning()).isEmpty();
    assertThat(cloud.serverless.workgroupTags("dwh"))
        .containsEntry("sparkify:expires", "2026-11-01T17:00:01Z")
        .isEqualTo(cloud.serverless.tags("dwh"));
  }

  @Test
  void whatDoesNotCarryOurTagIsNeverTouched() {
    cloud.iam.addForeign("dwhRole");
    SparkifyException refusal = Life.failure(() -> life.prepare(Wanted.cluster().request()));
    assertThat(refusal).hasMessageContaining("IAM role dwhRole exists and is not tagged");
    assertThat(refusal.advice()).contains("[DWH] DWH_IAM_ROLE_NAME");
    assertThat(cloud.iam.policy("dwhRole")).isEmpty();
  }

  @Test
  void aClusterOfSomebodyElseStopsEverythingBeforeAnythingIsMade() {
    cloud.redshift.addForeign("dwh");
    SparkifyException refusal = Life.failure(() -> life.prepare(Wanted.cluster().request()));
    assertThat(refusal).hasMessageContaining("Warehouse dwh exists and is not tagged");
    assertThat(life.changes).isEmpty();
  }

  @Test
  void aBucketOfSomebodyElseIsLeftAlone() {
    life.prepare(Wanted.cluster().request());
    String bucket = life.lookup().work().bucket();
    life.delete();
    cloud.s3.addForeign(bucket);
    life.changes.clear();
    assertThat(Life.failure(() -> life.prepare(Wanted.cluster().request())))
        .hasMessageContaining("Bucket " + bucket + " exists and is not tagged");
    assertThat(life.changes).isEmpty();
  }

  @Test
  void ofOneNameThereIsOneWarehouse() {
    life.prepare(Wanted.serverless().request());
    life.changes.clear();
    SparkifyException refusal = Life.failure(() -> life.prepare(Wanted.cluster().request()));
    assertThat(refusal.advice()).contains("with --serverless");
    assertThat(life.changes).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dc2.large", "dc2.8xlarge", "DS2.xlarge", "dc1.large"})
  void aRetiredNodeTypeIsAMistakeOfUsageThatNamesItsSuccessor(String type) {
    SparkifyException refusal =
        Life.failure(() -> life.prepare(Wanted.of(new Shape.Provisioned(type, 4)).request()));
    assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refusal).hasMessageContaining(type);
    assertThat(refusal.advice()).contains("ra3.", "rg.large", "--node-type");
    assertThat(cloud.calls()).isEmpty();
  }

  @Test
  void aWarehouseThatIsKeptAsItIsSaysWhereItDiffers() {
    life.prepare(Wanted.cluster().request());
    Prepared other = life.prepare(Wanted.of(new Shape.Provisioned("ra3.4xlarge", 4)).request());
    assertThat(other.notes())
        .containsExactly("It is 2 x ra3.large, not 4 x ra3.4xlarge: prepare does not resize.");
  }

  @Test
  void anExistingWarehouseIsOpenedAtItsOwnPortAndTellsWhatElseDiffers() {
    life.prepare(Wanted.cluster().request());
    ClusterRequest open = Wanted.cluster().from("203.0.113.7").request();
    Admin another = new Admin("sparkify", "anna", Optional.empty(), 5440);
    Prepared prepared =
        life.prepare(
            new ClusterRequest(
                open.identifier(),
                open.shape(),
                another,
                open.role(),
                open.work(),
                open.publicFrom(),
                open.life()));
    assertThat(cloud.ec2.openings()).isEqualTo(Set.of("5439 203.0.113.7/32"));
    assertThat(prepared.notes())
        .containsExactly(
            "Its administrator is maria, not anna.", "It listens on port 5439, not 5440.");
  }

  @Test
  void aRehearsalSaysWhatARealRunThenDoes() {
    life.rehearsePreparation(Wanted.cluster().from("203.0.113.7").request());
    assertThat(cloud.everything()).isEmpty();
    var rehearsed = life.changes.stream().map(Change::call).toList();
    life.changes.clear();
    life.prepare(Wanted.cluster().from("203.0.113.7").request());
    assertThat(life.changes).extracting(Change::call).containsExactlyElementsOf(rehearsed);
    assertThat(rehearsed).contains("iam:CreateRole", "redshift:CreateCluster");
  }

  @Test
  void aRehearsalOverAnExistingWarehouseSaysWhatIsMissing() {
    life.prepare(Wanted.cluster().request());
    life.changes.clear();
    life.rehearsePreparation(Wanted.cluster().from("203.0.113.7").request());
    assertThat(life.changes)
        .extracting(Change::call)
        .containsExactly(
            "ec2:CreateSecurityGroup",
            "ec2:AuthorizeSecurityGroupIngress",
            "redshift:ModifyCluster");
  }

  @Test
  void aGivenPasswordGoesToAwsAndIsNotShown() {
    life.prepare(Wanted.cluster().password("Passw0rd").request());
    assertThat(cloud.calls("redshift:CreateCluster").get(0).parameters())
        .containsEntry("MasterUserPassword", "Passw0rd")
        .doesNotContainKey("ManageMasterPassword");
    assertThat(life.changes.toString()).doesNotContain("Passw0rd");
    life.delete();
    life.prepare(Wanted.serverless().password("Passw0rd").request());
    assertThat(life.changes.toString()).doesNotContain("Passw0rd");
  }
}
