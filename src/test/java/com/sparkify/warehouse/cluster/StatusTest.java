package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.report.JsonDocument;
import com.sparkify.warehouse.report.JsonText;
import com.sparkify.warehouse.report.SchemaRules;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class StatusTest {
  private final AwsStandIn cloud = new AwsStandIn();
  private final Aws aws = cloud.open();
  private final Life life = new Life(cloud, aws);

  @AfterEach
  void stop() {
    aws.close();
    cloud.close();
  }

  @Test
  void aPersonReadsEverythingThatIsReviewed() {
    life.prepare(Wanted.cluster().from("203.0.113.7").living(Duration.ofHours(2)).request());
    assertThat(StatusText.of(life.status().orElseThrow()).text())
        .isEqualTo(
            """
            warehouse     dwh
            size          2 x ra3.large
            state         available
            endpoint      dwh.abc.us-west-2.redshift.amazonaws.com:5439
            database      sparkify
            user          maria
            password      in Secrets Manager: arn:aws:secretsmanager:secret:dwh
            network       vpc-1
            public        yes
            lets in       tcp 5439 from 203.0.113.7/32 by sg-1 sparkify-dwh
            role          arn:aws:iam::123456789012:role/sparkify/dwhRole (in-sync)
            encrypted     yes
            version       1.0
            age           12 h
            cost          about 1.09 USD an hour: 2 x ra3.large at the list price of us-west-2, \
            noted 2026-11; storage and snapshots are extra
            cost so far   at most 13.03 USD
            delete after  2026-11-01T14:00:00Z
            """);
  }

  @Test
  void whatAProgramReadsFollowsItsSchema() {
    life.prepare(Wanted.cluster().from("203.0.113.7").living(Duration.ofHours(2)).request());
    assertFollowsItsSchema();
  }

  @Test
  void whatAProgramReadsOfServerlessFollowsTheSameSchema() {
    life.prepare(Wanted.serverless().request());
    assertFollowsItsSchema();
  }

  private void assertFollowsItsSchema() {
    SchemaRules.assertFollows(
        JsonDocument.CLUSTER_STATUS,
        JsonText.of(JsonDocument.CLUSTER_STATUS, life.status().orElseThrow()));
  }

  @Test
  void aProgramReadsTheSame() {
    life.prepare(Wanted.cluster().from("203.0.113.7").request());
    assertThat(JsonText.of(life.status().orElseThrow()))
        .isEqualTo(
            """
            {"facts":{"identifier":"dwh","shape":{"node_type":"ra3.large","nodes":2},\
            "state":"available",\
            "endpoint":{"host":"dwh.abc.us-west-2.redshift.amazonaws.com","port":5439},\
            "database":"sparkify","user":"maria",\
            "secret_arn":"arn:aws:secretsmanager:secret:dwh",\
            "network":{"vpc":"vpc-1","groups":["sg-1"],"publicly_accessible":true},\
            "roles":[{"arn":"arn:aws:iam::123456789012:role/sparkify/dwhRole",\
            "status":"in-sync"}],"encrypted":true,"version":"1.0",\
            "created":"2026-11-01T00:00:00Z","tags":{"sparkify:warehouse":"us-west-2/dwh"}},\
            "ours":true,"groups":[{"id":"sg-1","name":"sparkify-dwh",\
            "lets":[{"protocol":"tcp","ports":"5439","from":"203.0.113.7/32"}]}],"age":43203.0,\
            "cost":{"usd_per_hour":1.086,"basis":"2 x ra3.large at the list price of us-west-2, \
            noted 2026-11; storage and snapshots are extra"},"cost_so_far":13.03,\
            "warning":null}""");
  }

  @Test
  void aServerlessWarehouseCostsByUse() {
    life.prepare(Wanted.serverless().request());
    assertThat(StatusText.of(life.status().orElseThrow()).text())
        .contains("size       Serverless, 8 to 32 RPU")
        .contains("cost       about 2.88 USD an hour: 8 RPU, only while queries run at")
        .doesNotContain("cost so far");
    assertThat(JsonText.of(life.status().orElseThrow()))
        .contains("\"shape\":{\"base_rpu\":8,\"max_rpu\":32}")
        .contains("\"cost_so_far\":null");
  }

  @Test
  void aClusterThatWeDidNotMakeIsShownAsSuch() {
    cloud.redshift.addForeign("dwh");
    assertThat(StatusText.of(life.status().orElseThrow()).text())
        .startsWith("warehouse    dwh (not made by sparkify)");
  }

  @Test
  void ofNothingThereIsNoStatus() {
    assertThat(life.status()).isEmpty();
  }

  @Test
  void aPausedClusterIsResumedAndBothMayBeSaidTwice() {
    life.prepare(Wanted.cluster().request());
    assertThat(life.pause().state()).isEqualTo("paused");
    assertThat(life.pause().state()).isEqualTo("paused");
    assertThat(cloud.calls("redshift:PauseCluster")).hasSize(1);
    assertThat(Life.failure(life::lookup).advice()).contains("sparkify cluster resume");
    assertThat(life.resume().state()).isEqualTo("available");
    assertThat(life.resume().state()).isEqualTo("available");
    assertThat(cloud.calls("redshift:ResumeCluster")).hasSize(1);
  }

  @Test
  void aServerlessWarehousePausesByItself() {
    life.prepare(Wanted.serverless().request());
    life.changes.clear();
    assertThat(life.pause())
        .isEqualTo(
            new Switched(
                "dwh",
                "available",
                Optional.of(
                    "Nothing was done: a Serverless warehouse is billed by use, and rests by itself"
                        + " while no query runs.")));
    assertThat(life.resume().note().orElseThrow()).contains("wakes by itself with the next query");
    assertThat(life.changes).isEmpty();
  }

  @Test
  void whatIsNotThereCannotBePaused() {
    assertThat(Life.failure(life::pause)).hasMessage("There is no warehouse dwh in us-west-2.");
    cloud.redshift.addForeign("dwh");
    assertThat(Life.failure(life::pause)).hasMessageContaining("is not tagged");
  }

  @Test
  void theLookupNeedsNothingButNames() {
    assertThat(Life.failure(life::lookup).exitCode()).isEqualTo(ExitCode.FAILED);
    Prepared prepared = life.prepare(Wanted.cluster().request());
    assertThat(life.lookup()).isEqualTo(prepared.connection());
    assertThat(new ClusterLookup(aws).password(prepared.connection().secretArn().orElseThrow()))
        .hasToString("***")
        .extracting(secret -> secret.reveal())
        .isEqualTo("S3cretOne");
  }

  @ParameterizedTest
  @CsvSource({
    "creating, Wait until it is available",
    "hardware-failure, sparkify cluster delete",
    "deleting, Once it is gone",
    "paused, sparkify cluster resume"
  })
  void aClusterThatCannotBeUsedNowSaysWhatHelps(String state, String help) {
    life.prepare(Wanted.cluster().request());
    cloud.redshift.set("dwh", state);
    assertThat(Life.failure(life::lookup).advice()).contains(help);
  }

  @Test
  void aNamespaceWithoutItsWorkgroupIsCompletedByPrepare() {
    cloud.serverless.creationPasses("CREATING", "gone");
    Life.failure(() -> life.prepare(Wanted.serverless().request()));
    SparkifyException unusable = Life.failure(life::lookup);
    assertThat(unusable).hasMessage("Warehouse dwh is without workgroup.");
    assertThat(unusable.advice()).contains("sparkify cluster prepare --serverless");
  }

  @Test
  void aPreparedWarehouseIsToldToPersonsAndPrograms() {
    Prepared prepared = life.prepare(Wanted.cluster().workingIn("s3://ours/work").request());
    assertThat(PreparedText.of(prepared).text())
        .contains("endpoint     dwh.abc.us-west-2.redshift.amazonaws.com:5439")
        .contains("work prefix  s3://ours/work/");
    assertThat(JsonText.of(prepared))
        .contains(
            "\"work\":{\"bucket\":\"ours\",\"prefix\":\"work/\"}", "\"nodes\":2", "\"notes\":[]");
  }
}
