package com.sparkify.warehouse.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.config.Secret;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.config.SettingsLoader;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the target {@code cluster} stands for. */
final class ClusterLoginTest {
  @TempDir private Path folder;

  private final AwsStandIn cloud = new AwsStandIn();
  private final Aws aws = cloud.open();
  private final Life life = new Life(cloud, aws);

  @AfterEach
  void stop() {
    aws.close();
    cloud.close();
  }

  @Test
  void whatWasPreparedIsFoundByItsNameAlone() {
    Prepared prepared = life.prepare(Wanted.cluster().request());
    ClusterLogin login = login(Map.of());
    assertThat(login.server().url())
        .isEqualTo("jdbc:redshift://dwh.abc.us-west-2.redshift.amazonaws.com:5439/sparkify");
    assertThat(login.server().user()).hasValue("maria");
    assertThat(login.server().password()).hasValue(Secret.of("S3cretOne"));
    assertThat(login.roleArn()).isEqualTo(prepared.connection().roleArn());
    assertThat(login.work()).isEqualTo(prepared.connection().work());
    assertThat(login.toString()).doesNotContain("S3cretOne");
  }

  @Test
  void aServerlessWarehouseIsFoundInTheSameWay() {
    life.prepare(Wanted.serverless().request());
    assertThat(login(Map.of()).server().url())
        .isEqualTo(
            "jdbc:redshift://dwh.123.us-west-2.redshift-serverless.amazonaws.com:5439/sparkify");
  }

  @Test
  void thePasswordOfTheSettingsCountsWhereSecretsManagerKeepsNone() {
    life.prepare(Wanted.cluster().password("Passw0rd").request());
    assertThat(login(Map.of("SPARKIFY_DWH_DWH_DB_PASSWORD", "Passw0rd")).server().password())
        .hasValue(Secret.of("Passw0rd"));
    SparkifyException refusal = Life.failure(() -> login(Map.of()));
    assertThat(refusal).hasMessage("The password of maria in warehouse dwh is not known.");
    assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void theWorkPrefixOfTheSettingsCounts() {
    life.prepare(Wanted.cluster().workingIn("s3://ours/work").request());
    assertThat(login(Map.of("SPARKIFY_S3_WORK", "s3://ours/work")).work())
        .hasToString("s3://ours/work/");
    assertThat(Life.failure(() -> login(Map.of())).advice()).contains("[S3] WORK");
  }

  @Test
  void aWarehouseThatCannotBeUsedSaysWhy() {
    assertThat(Life.failure(() -> login(Map.of())))
        .hasMessage("There is no warehouse dwh in us-west-2.");
    life.prepare(Wanted.cluster().request());
    life.pause();
    assertThat(Life.failure(() -> login(Map.of())).advice())
        .isEqualTo("Run: sparkify cluster resume");
  }

  @Test
  void aPersonMayBeDeniedTheSecretAndIsToldWhatIsMissing() {
    life.prepare(Wanted.cluster().request());
    cloud.fail("secretsmanager:GetSecretValue", 1, 400, "AccessDeniedException", "No.");
    assertThat(Life.failure(() -> login(Map.of())).advice())
        .contains("permission secretsmanager:GetSecretValue");
  }

  @Test
  void withoutANameTheAddressOfTheSettingsIsTakenAndAwsIsNotAsked() {
    Map<String, String> written =
        Map.of(
            "SPARKIFY_CLUSTER_HOST", "warehouse.example.com",
            "SPARKIFY_CLUSTER_DB_NAME", "dwh",
            "SPARKIFY_CLUSTER_DB_USER", "dwhuser",
            "SPARKIFY_CLUSTER_DB_PASSWORD", "Passw0rd",
            "SPARKIFY_IAM_ROLE_ARN", "arn:aws:iam::123456789012:role/dwhRole",
            "SPARKIFY_S3_WORK", "s3://ours/work");
    ClusterLogin login = ClusterLogin.of(settings(written), reminder -> {});
    assertThat(login.server().url()).isEqualTo("jdbc:redshift://warehouse.example.com:5439/dwh");
    assertThat(login.server().password()).hasValue(Secret.of("Passw0rd"));
    assertThat(login.roleArn()).isEqualTo("arn:aws:iam::123456789012:role/dwhRole");
    assertThat(cloud.calls()).isEmpty();
  }

  @Test
  void settingsThatNameNothingAreAMistakeOfUsage() {
    SparkifyException refusal =
        Life.failure(() -> ClusterLogin.of(settings(Map.of()), reminder -> {}));
    assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(refusal).hasMessageContaining("[DWH] DWH_CLUSTER_IDENTIFIER is not set");
  }

  private ClusterLogin login(Map<String, String> more) {
    return ClusterLogin.of(named(more), reminder -> {});
  }

  private Settings named(Map<String, String> more) {
    Map<String, String> environment =
        new HashMap<>(
            Map.of(
                "AWS_ENDPOINT_URL",
                cloud.address(),
                "AWS_REGION",
                AwsStandIn.REGION,
                "AWS_ACCESS_KEY_ID",
                "AKIDEXAMPLE",
                "AWS_SECRET_ACCESS_KEY",
                "wJalrXUtnFEMI",
                "SPARKIFY_DWH_DWH_CLUSTER_IDENTIFIER",
                Wanted.IDENTIFIER));
    environment.putAll(more);
    return settings(environment);
  }

  private Settings settings(Map<String, String> environment) {
    return new SettingsLoader(folder, environment).load(Optional.empty(), Map.of());
  }
}
