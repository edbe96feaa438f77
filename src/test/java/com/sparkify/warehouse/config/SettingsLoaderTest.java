package com.sparkify.warehouse.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sparkify.warehouse.error.SparkifyException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsLoaderTest {
  @TempDir private Path path;
  private SettingsFolder folder;

  @BeforeEach
  void inAnEmptyFolder() {
    folder = new SettingsFolder(path);
  }

  @Test
  void withoutAnyFileTheDefaultsHold() {
    Settings settings = folder.load();
    assertThat(settings.target()).isEqualTo(new Target.DuckDb(Path.of("sparkify.duckdb")));
    assertThat(settings.maxRejects()).isEqualTo(MaxRejects.count(1000));
    assertThat(settings.dwh().port()).isEqualTo(5439);
    assertThat(settings.schema()).isEmpty();
    assertThat(settings.source().logs()).isEmpty();
    assertThat(settings.noColor()).isFalse();
    assertThat(settings.file()).isEmpty();
    assertThat(settings.values())
        .extracting(shown -> shown.origin().toString())
        .containsOnly("default");
  }

  @Test
  void aFlagWinsOverTheEnvironmentOverTheFileOverTheDefault() throws IOException {
    assertThat(target(Map.of(), Map.of())).isEqualTo("default: sparkify.duckdb");
    folder.write("[TARGET]", "URL = file.duckdb");
    assertThat(target(Map.of(), Map.of())).isEqualTo("dwh.cfg:2: file.duckdb");
    Map<String, String> environment = Map.of("SPARKIFY_TARGET_URL", "env.duckdb");
    assertThat(target(environment, Map.of()))
        .isEqualTo("environment SPARKIFY_TARGET_URL: env.duckdb");
    assertThat(target(environment, Map.of(SettingKey.TARGET_URL, "flag.duckdb")))
        .isEqualTo("flag --target: flag.duckdb");
  }

  @Test
  void ourVariableWinsOverTheStandardOneAndABlankOneCountsAsAbsent() {
    Map<String, String> both =
        Map.of("SPARKIFY_AWS_REGION", "eu-west-1", "AWS_REGION", "us-east-1");
    assertThat(folder.load(both, Map.of()).origin(SettingKey.AWS_REGION))
        .contains(new Origin.Environment("SPARKIFY_AWS_REGION"));
    Map<String, String> blank =
        Map.of("SPARKIFY_AWS_REGION", " ", "AWS_DEFAULT_REGION", "us-east-1");
    assertThat(folder.load(blank, Map.of()).aws().region()).contains("us-east-1");
  }

  @Test
  void allMistakesAreToldAtOnce() throws IOException {
    folder.write("[TARGET]", "SCEHMA = star", "[DWH]", "DWH_PORT = 99999");
    Map<SettingKey, String> flags =
        Map.of(SettingKey.ETL_MAX_REJECTS, "many", SettingKey.S3_LOG_DATA, " ");
    assertThat(folder.refusal(Map.of("SPARKIFY_TARGET", "x"), flags))
        .isEqualTo(
            """
            5 mistakes in the settings:
              dwh.cfg:2: [TARGET] SCEHMA is unknown. Did you mean SCHEMA?
              environment SPARKIFY_TARGET is unknown. Did you mean SPARKIFY_TARGET_URL?
              flag --logs is empty.
              dwh.cfg:4: [DWH] DWH_PORT is 99999, which is not a port (1 to 65535).
              flag --max-rejects is many, which is neither a number such as 1000\
             nor a percentage such as 2%.""");
  }

  @Test
  void ofVeryManyMistakesTheFirstAreTold() throws IOException {
    String[] lines = "[ETL]\n%s".formatted("nonsense\n".repeat(500)).split("\n");
    assertThat(folder.refusal(lines).lines())
        .hasSize(22)
        .startsWith("500 mistakes in the settings:")
        .endsWith("  and 480 more");
  }

  @Test
  void onlyTheValueThatCountsIsChecked() throws IOException {
    folder.write("[ETL]", "MAX_REJECTS = many");
    Settings settings = folder.load(Map.of("SPARKIFY_ETL_MAX_REJECTS", "5%"), Map.of());
    assertThat(settings.maxRejects()).hasToString("5%");
  }

  @Test
  void whatIsMissingIsNamedWithTheWayToSetIt() {
    Settings settings = folder.load();
    assertThatThrownBy(() -> settings.require(SettingKey.S3_LOG_DATA, SettingKey.S3_SONG_DATA))
        .isInstanceOfSatisfying(
            SparkifyException.class,
            e ->
                assertThat(e.getMessage() + " " + e.advice())
                    .isEqualTo(
                        "[S3] LOG_DATA and [S3] SONG_DATA are not set. Give --logs and --songs,"
                            + " or set [S3] LOG_DATA and [S3] SONG_DATA in dwh.cfg."));
    settings.require(SettingKey.TARGET_URL);
  }

  private String target(Map<String, String> environment, Map<SettingKey, String> flags) {
    Settings settings = folder.load(environment, flags);
    return settings.origin(SettingKey.TARGET_URL).orElseThrow() + ": " + settings.target().shown();
  }
}
