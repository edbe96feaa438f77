package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.redshift.model.RedshiftException;

/** What AWS does that is not nice. */
final class FaultsTest {
  private final AwsStandIn cloud = new AwsStandIn();
  private final Aws aws = cloud.open();
  private final Life life = new Life(cloud, aws);

  @AfterEach
  void stop() {
    aws.close();
    cloud.close();
  }

  @Test
  void aSlowCreationIsWaitedForWithItsStateAndTheUsualTime() {
    cloud.redshift.creationPasses("creating", "creating", "modifying", "available");
    life.prepare(Wanted.cluster().request());
    assertThat(life.waits)
        .extracting(Waited::state)
        .containsExactly("creating", "creating", "creating", "modifying");
    Waited last = life.waits.get(3);
    assertThat(last.what()).isEqualTo("cluster dwh to be available");
    assertThat(last.elapsed()).isEqualTo(Duration.ofSeconds(1 + 2 + 4));
    assertThat(last.usual()).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void aWaitThatTakesTooLongSaysHowToGoOn() {
    cloud.redshift.creationPasses("creating");
    SparkifyException late = Life.failure(() -> life.prepare(Wanted.cluster().request()));
    assertThat(late)
        .hasMessage("Waited 30 min for cluster dwh to be available; its state is still: creating.");
    assertThat(late.advice()).contains("Run the same command again");
    cloud.redshift.set("dwh", "available");
    life.prepare(Wanted.cluster().request());
    assertThat(cloud.calls("redshift:CreateCluster")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "incompatible-network",
        "incompatible-parameters",
        "hardware-failure",
        "storage-full",
        "paused",
        "deleting"
      })
  void aStateThatCannotBecomeAvailableStopsTheWaitAtOnce(String state) {
    cloud.redshift.creationPasses("creating", state);
    SparkifyException hopeless = Life.failure(() -> life.prepare(Wanted.cluster().request()));
    assertThat(hopeless).hasMessageContaining(state + " and will not become available");
    assertThat(life.waits).hasSizeLessThan(4);
  }

  @Test
  void aClusterThatFailedWhileItWasModifiedStopsTheWaitAtOnce() {
    cloud.redshift.creationPasses("creating", "modifying");
    cloud.redshift.breaks();
    assertThat(Life.failure(() -> life.prepare(Wanted.cluster().request())))
        .hasMessage("The cluster dwh is failed and will not become available.");
  }

  @Test
  void aWorkgroupThatCannotGoKeepsItsNamespaceAndNothingElse() {
    life.prepare(Wanted.serverless().request());
    life.waits.clear();
    cloud.fail("redshift-serverless:DeleteWorkgroup", 9, 403, "AccessDeniedException", "No.");
    Deleted partly = life.delete();
    assertThat(partly.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(DeletionText.troubles(partly))
        .hasSize(4)
        .anySatisfy(line -> assertThat(line).contains("redshift-serverless:DeleteWorkgroup"))
        .anySatisfy(line -> assertThat(line).contains("cannot go before its workgroup"));
    assertThat(cloud.everything()).containsExactly("workgroup dwh", "namespace dwh");
    assertThat(life.waits).isEmpty();
    cloud.forgive();
    assertThat(life.delete().exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aClusterThatVanishesStopsTheWaitAtOnce() {
    cloud.redshift.creationPasses("creating", "gone");
    assertThat(Life.failure(() -> life.prepare(Wanted.cluster().request())))
        .hasMessageContaining("does not exist any more");
  }

  @Test
  void aWorkgroupThatVanishesStopsTheWaitAtOnce() {
    cloud.serverless.creationPasses("CREATING", "gone");
    assertThat(Life.failure(() -> life.prepare(Wanted.serverless().request())))
        .hasMessage("The Serverless workgroup dwh does not exist any more.");
  }

  @Test
  void aNamespaceThatVanishesStopsTheWaitAtOnce() {
    cloud.fail(
        "redshift-serverless:GetNamespace", 99, 400, "ResourceNotFoundException", "not found");
    assertThat(Life.failure(() -> life.prepare(Wanted.serverless().request())))
        .hasMessage("The namespace dwh does not exist any more.");
  }

  @Test
  void aBucketWhoseNameIsNotFreeYetIsWaitedFor() {
    cloud.fail("s3:CreateBucket", 3, 409, "OperationAborted", "A conflicting operation.");
    life.prepare(Wanted.cluster().request());
    assertThat(cloud.calls("s3:CreateBucket")).hasSize(4);
  }

  @Test
  void aBucketWhoseNameIsNeverFreeIsToldAfterTwoMinutes() {
    cloud.fail("s3:CreateBucket", 99, 409, "OperationAborted", "A conflicting operation.");
    SparkifyException refusal = Life.failure(() -> life.prepare(Wanted.cluster().request()));
    assertThat(refusal)
        .hasMessageStartingWith("Waited 2 min for the name sparkify-dwh-")
        .hasMessageContaining("A conflicting operation.");
    assertThat(refusal.advice()).contains("[S3] WORK", "try later");
  }

  @Test
  void aRoleThatRedshiftDoesNotKnowYetIsWaitedFor() {
    cloud.fail(
        "redshift:CreateCluster", 3, 400, "InvalidParameterValue", "The IAM role is not valid.");
    life.prepare(Wanted.cluster().request());
    assertThat(cloud.calls("redshift:CreateCluster")).hasSize(4);
    assertThat(Duration.between(PatientTime.START, life.time.instant()))
        .isLessThan(Duration.ofMinutes(2));
  }

  @Test
  void aRoleThatRedshiftNeverKnowsIsToldAfterTwoMinutes() {
    cloud.fail(
        "redshift:CreateCluster", 99, 400, "InvalidParameterValue", "The IAM role is not valid.");
    SparkifyException refusal = Life.failure(() -> life.prepare(Wanted.cluster().request()));
    assertThat(refusal)
        .hasMessageStartingWith("Waited 2 min for role arn:aws:iam::123456789012:role/sparkify/")
        .hasMessageContaining("The IAM role is not valid.");
  }

  @Test
  void anotherBadParameterIsNotWaitedFor() {
    cloud.fail(
        "redshift:CreateCluster", 1, 400, "InvalidParameterValue", "Invalid node type: ra9.");
    assertThat(Life.failure(() -> life.prepare(Wanted.cluster().request())))
        .hasMessage(
            "AWS refused redshift:CreateCluster (InvalidParameterValue): Invalid node type: ra9.");
  }

  @Test
  void aServerlessNamespaceWaitsForItsRoleToo() {
    cloud.fail(
        "redshift-serverless:CreateNamespace", 2, 400, "ValidationException", "Role is not valid");
    life.prepare(Wanted.serverless().request());
    assertThat(cloud.calls("redshift-serverless:CreateNamespace")).hasSize(3);
  }

  @Test
  void iamAndEc2ThatForgetWhatWasJustMadeAreAskedAgain() {
    cloud.fail("iam:PutRolePolicy", 2, 404, "NoSuchEntity", "The role cannot be found.");
    cloud.fail("ec2:AuthorizeSecurityGroupIngress", 2, 400, "InvalidGroup.NotFound", "No group");
    life.prepare(Wanted.cluster().from("203.0.113.7").request());
    assertThat(cloud.ec2.openings()).hasSize(1);
  }

  @Test
  void aManagedPolicyIsAttachedOnceIamKnowsTheRole() {
    cloud.fail("iam:AttachRolePolicy", 2, 404, "NoSuchEntity", "The role cannot be found.");
    life.prepare(Wanted.cluster().byManagedPolicy().request());
    assertThat(cloud.iam.attached(Wanted.ROLE)).hasSize(1);
    cloud.fail("iam:PutRolePolicy", 99, 404, "NoSuchEntity", "The role cannot be found.");
    assertThat(Life.failure(() -> life.prepare(Wanted.cluster().request())))
        .hasMessage(
            "Waited 2 min for role dwhRole to be known to IAM; its state is still: The role cannot"
                + " be found.");
  }

  @ParameterizedTest
  @CsvSource({
    "redshift:ModifyClusterIamRoles, InvalidClusterState, false",
    "redshift:ModifyCluster, InvalidClusterState, false",
    "redshift:CreateTags, InvalidClusterState, false",
    "redshift-serverless:UpdateNamespace, ConflictException, true",
    "redshift-serverless:UpdateWorkgroup, ConflictException, true",
    "redshift-serverless:TagResource, ConflictException, true",
    "redshift-serverless:CreateWorkgroup, ConflictException, true"
  })
  void whatIsBusyTakesItsChangesAWhileLater(String call, String code, boolean serverless) {
    Wanted kind = serverless ? Wanted.serverless() : Wanted.cluster();
    if (!call.endsWith(":CreateWorkgroup")) {
      life.prepare(kind.request());
    }
    ClusterRequest changed =
        kind.readingAs("another").from("203.0.113.7").living(Duration.ofHours(2)).request();
    cloud.fail(call, 3, 400, code, "There is an operation running");
    life.prepare(changed);
    assertThat(life.waits).extracting(Waited::state).contains("There is an operation running");
  }

  @Test
  void whatStaysBusyIsToldAfterTwoMinutes() {
    life.prepare(Wanted.cluster().request());
    cloud.fail("redshift:ModifyCluster", 99, 400, "InvalidClusterState", "It is resizing.");
    SparkifyException refusal =
        Life.failure(() -> life.prepare(Wanted.cluster().from("203.0.113.7").request()));
    assertThat(refusal)
        .hasMessageStartingWith("Waited 2 min for cluster dwh to take a change;")
        .hasMessageContaining("It is resizing.");
    assertThat(cloud.calls("redshift:ModifyCluster")).hasSizeLessThan(40);
  }

  @Test
  void allWaitsOfACommandTogetherTakeNoLongerThanItsTimeout() {
    cloud.fail("iam:PutRolePolicy", 20, 404, "NoSuchEntity", "The role cannot be found.");
    cloud.redshift.creationPasses("creating");
    Life.failure(() -> life.prepare(Wanted.cluster().request()));
    assertThat(Duration.between(PatientTime.START, life.time.instant())).isEqualTo(Life.TIMEOUT);
    assertThat(life.waits.stream().map(Waited::what).distinct()).hasSize(2);
  }

  @Test
  void throttlingThatDoesNotEndSaysWhatToDo() {
    AwsErrorDetails details =
        AwsErrorDetails.builder().errorCode("Throttling").errorMessage("Rate exceeded").build();
    AwsServiceException throttled =
        RedshiftException.builder().awsErrorDetails(details).statusCode(400).build();
    assertThat(AwsFailures.explain(throttled).advice()).startsWith("Wait a little");
  }

  @Test
  void throttlingIsOutwaited() {
    cloud.fail("redshift:CreateCluster", 2, 400, "Throttling", "Rate exceeded");
    cloud.fail("ec2:CreateSecurityGroup", 1, 503, "RequestLimitExceeded", "Rate exceeded");
    life.prepare(Wanted.cluster().from("203.0.113.7").request());
    assertThat(cloud.calls("redshift:CreateCluster")).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({
    "InsufficientClusterCapacity, --node-type",
    "ClusterQuotaExceeded, Service Quotas",
    "NumberOfNodesQuotaExceeded, Service Quotas",
    "InvalidVPCNetworkStateFault, internet gateway"
  })
  void aRefusedCreationSaysWhatHelps(String code, String help) {
    cloud.fail("redshift:CreateCluster", 1, 400, code, "No.");
    SparkifyException refusal = Life.failure(() -> life.prepare(Wanted.cluster().request()));
    assertThat(refusal.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(refusal).hasMessage("AWS refused redshift:CreateCluster (" + code + "): No.");
    assertThat(refusal.advice()).contains(help);
    life.prepare(Wanted.cluster().request());
    assertThat(cloud.redshift.clusters()).containsExactly("cluster dwh");
  }

  @ParameterizedTest
  @CsvSource({
    "InsufficientCapacityException, --base-rpu",
    "ServiceQuotaExceededException, Service Quotas"
  })
  void aRefusedServerlessCreationSaysWhatHelps(String code, String help) {
    cloud.fail("redshift-serverless:CreateWorkgroup", 9, 400, code, "No.");
    SparkifyException refusal = Life.failure(() -> life.prepare(Wanted.serverless().request()));
    assertThat(refusal.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(refusal)
        .hasMessage("AWS refused redshift-serverless:CreateWorkgroup (" + code + "): No.");
    assertThat(refusal.advice()).contains(help);
    cloud.forgive();
    life.prepare(Wanted.serverless().request());
    assertThat(cloud.serverless.names()).containsExactly("workgroup dwh", "namespace dwh");
  }

  @Test
  void aCreationWhoseAnswerWasLostIsNotMadeTwice() {
    life.prepare(Wanted.cluster().request());
    cloud.fail("redshift:DescribeClusters", 1, 404, "ClusterNotFound", "not found");
    cloud.fail("redshift:DescribeClusters", 1, 404, "ClusterNotFound", "not found");
    life.prepare(Wanted.cluster().request());
    assertThat(cloud.redshift.clusters()).containsExactly("cluster dwh");
  }

  @Test
  void withoutADefaultNetworkThereIsNoDoor() {
    cloud.ec2.dropVpc();
    assertThat(
            Life.failure(() -> life.prepare(Wanted.cluster().from("203.0.113.7").request()))
                .advice())
        .contains("aws ec2 create-default-vpc");
  }

  @Test
  void aMessageThatNamesTheActionIsBelieved() {
    cloud.fail(
        "redshift:CreateCluster",
        1,
        403,
        "AccessDenied",
        "User: maria is not authorized to perform: iam:PassRole on resource: dwhRole");
    assertThat(Life.failure(() -> life.prepare(Wanted.cluster().request())).advice())
        .contains("permission iam:PassRole");
  }

  @Test
  void wrongKeysAreToldAsSuch() {
    cloud.fail("sts:GetCallerIdentity", 1, 403, "InvalidClientTokenId", "The token is invalid.");
    assertThat(Life.failure(() -> life.prepare(Wanted.cluster().request())).advice())
        .contains("credentials are wrong or have expired");
  }

  @Test
  void aBusyClusterIsDeletedOnceItLetsItself() {
    cloud.redshift.creationPasses("creating", "creating", "creating", "available");
    Life.failure(
        () ->
            new Prepare(
                    aws,
                    Changes.real(life.changes::add),
                    new Waiting(
                        Duration.ofSeconds(1), Duration.ZERO, life.time, life.time::pass, w -> {}))
                .run(Wanted.cluster().request()));
    assertThat(life.delete().exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(life.waits)
        .extracting(Waited::state)
        .contains("There is an operation running", "deleting");
    assertThat(cloud.everything()).isEmpty();
  }

  @Test
  void aSecurityGroupStillInUseIsWaitedFor() {
    life.prepare(Wanted.cluster().from("203.0.113.7").request());
    cloud.fail("ec2:DeleteSecurityGroup", 3, 400, "DependencyViolation", "has a dependent object");
    assertThat(life.delete().exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aDeletionThatTakesTooLongLeavesTheRestToNobody() {
    life.prepare(Wanted.cluster().request());
    String[] ages = new String[200];
    java.util.Arrays.fill(ages, "deleting");
    cloud.redshift.deletionPasses(ages);
    Deleted late = life.delete(Optional.empty());
    assertThat(late.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(DeletionText.troubles(late))
        .anySatisfy(line -> assertThat(line).contains("Waited 30 min for cluster dwh to be gone"))
        .anySatisfy(line -> assertThat(line).contains("Still there: cluster dwh"));
    assertThat(cloud.everything()).containsExactly("cluster dwh");
  }

  @Test
  void whereServerlessIsNotOfferedClustersLiveNonetheless() {
    cloud.lack("redshift-serverless");
    assertThat(life.status()).isEmpty();
    life.prepare(Wanted.cluster().request());
    assertThat(life.status()).isPresent();
    assertThat(life.delete().exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(cloud.everything()).isEmpty();
    cloud.forget();
    life.status();
    assertThat(cloud.calls("redshift-serverless:GetNamespace")).hasSize(1);
  }

  @Test
  void whereServerlessIsNotOfferedItIsNotMade() {
    cloud.lack("redshift-serverless");
    SparkifyException refusal = Life.failure(() -> life.prepare(Wanted.serverless().request()));
    assertThat(refusal)
        .hasMessage("AWS refused redshift-serverless:CreateNamespace: HTTP status 501.");
    assertThat(refusal.advice()).contains("does not offer this");
    assertThat(life.delete().exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void aServiceThatFailsIsNotTakenForOneThatIsNotOffered() {
    life.prepare(Wanted.serverless().request());
    cloud.fail("redshift-serverless:ListNamespaces", 99, 500, "InternalServerException", "Oops");
    Deleted partly = life.delete();
    assertThat(partly.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(DeletionText.troubles(partly).get(0))
        .contains("redshift-serverless:ListNamespaces", "Oops");
  }
}
