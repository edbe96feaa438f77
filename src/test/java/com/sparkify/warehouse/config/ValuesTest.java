package com.sparkify.warehouse.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ValuesTest {
  @TempDir private Path path;
  private SettingsFolder folder;

  @BeforeEach
  void inAnEmptyFolder() {
    folder = new SettingsFolder(path);
  }

  @ParameterizedTest
  @CsvSource({
    "DWH_NUM_NODES, four",
    "DWH_NUM_NODES, 0",
    "DWH_NUM_NODES, 129",
    "DWH_NUM_NODES, 4.0",
    "DWH_PORT, 65536",
    "DWH_PORT, -1",
    "DWH_PORT, 99999999999999999999",
    "CLUSTER_DB_PORT, 5439 # the usual one",
    "DWH_CLUSTER_TYPE, triple-node",
    "TARGET_SCHEMA, my-schema",
    "TARGET_SCHEMA, 1st",
    "TARGET_SCHEMA, a b",
    "TARGET_SCHEMA, größe",
    "TARGET_SCHEMA, pg_temp",
    "TARGET_SCHEMA, information_schema",
    "ETL_MAX_REJECTS, many",
    "ETL_MAX_REJECTS, -1",
    "ETL_MAX_REJECTS, 101%",
    "ETL_MAX_REJECTS, '1,000'",
    "S3_LOG_DATA, https://example.com/log_data",
    "S3_LOG_DATA, s3:///log_data",
    "S3_WORK, /tmp/work",
    "AWS_ENDPOINT_URL, localhost:4566"
  })
  void aValueThatCannotBeIsRefused(SettingKey key, String value) {
    String variable = key.variables().get(0);
    assertThat(folder.refusal(Map.of(variable, value), Map.of()))
        .startsWith("environment " + variable + ": " + key.label() + " ")
        .endsWith(".")
        .doesNotContain("Exception");
  }

  @Test
  void aNameIsAtMost63Long() {
    Map<String, String> longest = Map.of("SPARKIFY_TARGET_SCHEMA", "a".repeat(63));
    assertThat(folder.load(longest, Map.of()).schema()).contains("a".repeat(63));
    assertThat(folder.refusal(Map.of("SPARKIFY_TARGET_SCHEMA", "a".repeat(64)), Map.of()))
        .contains("not a name of at most 63");
  }

  @Test
  void whatAwsWantsInLowerCaseIsLowered() throws IOException {
    DwhSettings dwh =
        folder
            .read(
                "[DWH]",
                "DWH_CLUSTER_IDENTIFIER=dwhCluster",
                "DWH_CLUSTER_TYPE=Multi-Node",
                "DWH_DB=DWH",
                "DWH_IAM_ROLE_NAME=dwhRole")
            .dwh();
    assertThat(dwh.clusterIdentifier()).contains("dwhcluster");
    assertThat(dwh.clusterType()).contains("multi-node");
    assertThat(dwh.database()).contains("dwh");
    assertThat(dwh.roleName()).contains("dwhRole");
  }

  @Test
  void keysAndTokenOfAwsComeFromOnePlace() throws IOException {
    folder.write("[AWS]", "KEY = file key", "SECRET = file secret");
    PosixFiles.onlyForTheOwner(path.resolve("dwh.cfg"));
    Settings stale = folder.load(Map.of("AWS_SESSION_TOKEN", "stale"), Map.of());
    assertThat(stale.aws().keys())
        .contains(new AwsKeys(Secret.of("file key"), Secret.of("file secret"), Optional.empty()));
    assertThat(stale.warnings())
        .containsExactly(
            "environment AWS_SESSION_TOKEN is not used, because [AWS] KEY is from dwh.cfg:2.");
    Map<String, String> whole =
        Map.of("AWS_ACCESS_KEY_ID", "a", "AWS_SECRET_ACCESS_KEY", "b", "AWS_SESSION_TOKEN", "c");
    Settings fresh = folder.load(whole, Map.of());
    assertThat(fresh.aws().keys())
        .contains(new AwsKeys(Secret.of("a"), Secret.of("b"), Optional.of(Secret.of("c"))));
    assertThat(fresh.warnings()).isEmpty();
  }

  @Test
  void halfAPairOfKeysIsWarnedAbout() throws IOException {
    Settings half = folder.load(Map.of("AWS_ACCESS_KEY_ID", "a"), Map.of());
    assertThat(half.aws().keys()).isEmpty();
    assertThat(half.warnings())
        .containsExactly(
            "environment AWS_ACCESS_KEY_ID: [AWS] KEY and [AWS] SECRET are used together only,"
                + " and one of them is missing.");
    folder.write("[AWS]", "SECRET = b");
    PosixFiles.onlyForTheOwner(path.resolve("dwh.cfg"));
    assertThat(folder.load(Map.of("AWS_ACCESS_KEY_ID", "a"), Map.of()).warnings())
        .containsExactly(
            "[AWS] KEY is from environment AWS_ACCESS_KEY_ID, but [AWS] SECRET from dwh.cfg:2.");
  }

  @Test
  void s3HasTheCommonEndpointUnlessItHasItsOwn() {
    Map<String, String> common = Map.of("AWS_ENDPOINT_URL", "http://localhost:1");
    assertThat(folder.load(common, Map.of()).aws().s3Endpoint()).contains("http://localhost:1");
    Map<String, String> own =
        Map.of(
            "AWS_ENDPOINT_URL", "http://localhost:1", "AWS_ENDPOINT_URL_S3", "http://localhost:2");
    assertThat(folder.load(own, Map.of()).aws().s3Endpoint()).contains("http://localhost:2");
  }

  @Test
  void aSecretNeverPrints() throws IOException {
    Secret secret = Secret.of("hunter2");
    assertThat(secret).hasToString("***").isEqualTo(Secret.of("hunter2"));
    assertThat(secret).isNotEqualTo(Secret.of("hunter3")).hasSameHashCodeAs(Secret.of("hunter2"));
    assertThat(secret.reveal()).isEqualTo("hunter2");
    assertThat(secret).isNotInstanceOf(Serializable.class);
    Settings settings =
        folder.read(
            "[AWS]",
            "KEY=hunter2",
            "SECRET=hunter2",
            "[TARGET]",
            "URL=jdbc:redshift://h:5439/dev;UID=me;PWD=hunter2");
    assertThat(settings.values().toString() + settings.aws() + settings.target())
        .contains("***")
        .doesNotContain("hunter2");
  }
}
