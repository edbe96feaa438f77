package com.sparkify.warehouse.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SettingsLoaderTest {
  @TempDir private Path folder;

  @Test
  void withoutAnyFileTheDefaultsHold() {
    Settings settings = load(Map.of(), Map.of());
    assertThat(settings.target()).isEqualTo(new Target.DuckDb(Path.of("sparkify.duckdb")));
    assertThat(settings.maxRejects()).isEqualTo(MaxRejects.count(1000));
    assertThat(settings.schema()).isEmpty();
    assertThat(settings.file()).isEmpty();
    assertThat(settings.values())
        .extracting(shown -> shown.origin().toString())
        .containsOnly("default");
  }

  @Test
  void aFlagWinsOverTheEnvironmentOverTheFileOverTheDefault() throws IOException {
    assertThat(origin(Map.of(), Map.of())).isEqualTo("default: sparkify.duckdb");
    file("[TARGET]", "URL = file.duckdb");
    assertThat(origin(Map.of(), Map.of())).isEqualTo("dwh.cfg:2: file.duckdb");
    Map<String, String> environment = Map.of("SPARKIFY_TARGET_URL", "env.duckdb");
    assertThat(origin(environment, Map.of()))
        .isEqualTo("environment SPARKIFY_TARGET_URL: env.duckdb");
    assertThat(origin(environment, Map.of(SettingKey.TARGET_URL, "flag.duckdb")))
        .isEqualTo("flag --target: flag.duckdb");
  }

  @Test
  void ourVariableWinsOverTheStandardOne() {
    Settings settings =
        load(Map.of("SPARKIFY_AWS_REGION", "eu-west-1", "AWS_REGION", "us-east-1"), Map.of());
    assertThat(settings.aws().region()).contains("eu-west-1");
    assertThat(settings.origin(SettingKey.AWS_REGION))
        .contains(new Origin.Environment("SPARKIFY_AWS_REGION"));
  }

  @Test
  void allMistakesAreToldAtOnce() throws IOException {
    file("[TARGET]", "SCEHMA = star", "[DWH]", "DWH_PORT = 99999", "[ETL]", "MAX_REJECTS = many");
    SparkifyException mistakes = refusal(Map.of("SPARKIFY_TARGET", "x"), Map.of());
    assertThat(mistakes.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(mistakes)
        .hasMessage(
            """
            4 settings are wrong:
              dwh.cfg:2: [TARGET] SCEHMA is unknown. Did you mean SCHEMA?
              environment SPARKIFY_TARGET is unknown. Did you mean SPARKIFY_TARGET_URL?
              dwh.cfg:4: [DWH] DWH_PORT is not a port (1 to 65535): 99999
              dwh.cfg:6: [ETL] MAX_REJECTS is neither a number such as 1000 nor a percentage such\
             as 2%: many""");
  }

  @Test
  void aFileThatWasAskedForAndIsMissingIsAMistake() {
    SparkifyException missing =
        catchThrowableOfType(
            SparkifyException.class,
            () ->
                new SettingsLoader(folder, Map.of())
                    .load(Optional.of(Path.of("other.cfg")), Map.of()));
    assertThat(missing).hasMessage("The settings file other.cfg does not exist.");
    assertThat(missing.exitCode()).isEqualTo(ExitCode.USAGE);
  }

  private String origin(Map<String, String> environment, Map<SettingKey, String> flags) {
    Settings settings = load(environment, flags);
    return settings.origin(SettingKey.TARGET_URL).orElseThrow() + ": " + settings.target().shown();
  }

  private Settings load(Map<String, String> environment, Map<SettingKey, String> flags) {
    return new SettingsLoader(folder, environment).load(Optional.empty(), flags);
  }

  private SparkifyException refusal(
      Map<String, String> environment, Map<SettingKey, String> flags) {
    return catchThrowableOfType(SparkifyException.class, () -> load(environment, flags));
  }

  private void file(String... lines) throws IOException {
    Files.writeString(folder.resolve("dwh.cfg"), String.join("\n", lines));
  }
}
