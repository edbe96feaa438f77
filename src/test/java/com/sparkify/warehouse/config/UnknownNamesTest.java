package com.sparkify.warehouse.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class UnknownNamesTest {
  @TempDir private Path path;
  private SettingsFolder folder;

  @BeforeEach
  void inAnEmptyFolder() {
    folder = new SettingsFolder(path);
  }

  @ParameterizedTest
  @CsvSource({
    "TARGET, SCEHMA, SCHEMA",
    "target, urll, URL",
    "TARGET, TARGET_URL, URL",
    "ETL, MAX_REJECT, MAX_REJECTS",
    "ETL, max-rejects, MAX_REJECTS",
    "ETL, REJECTS, MAX_REJECTS",
    "S3, WROK, WORK"
  })
  void inOurSectionsAKeyCloseToAKnownOneIsAMistake(String section, String key, String near)
      throws IOException {
    assertThat(folder.refusal("", "[" + section + "]", key + " = x"))
        .isEqualTo(
            "dwh.cfg:3: [%s] %s is unknown. Did you mean %s?"
                .formatted(section.toUpperCase(Locale.ROOT), key, near));
  }

  @ParameterizedTest
  @CsvSource({"TARGT, TARGET", "CLUSTERS, CLUSTER", "ELT, ETL", "IAMROLE, IAM_ROLE", "DHW, DWH"})
  void aSectionCloseToAKnownOneIsAMistake(String section, String near) throws IOException {
    assertThat(folder.refusal("[" + section + "]", "ANY = x"))
        .isEqualTo("dwh.cfg:1: [" + section + "] is unknown. Did you mean [" + near + "]?");
  }

  @ParameterizedTest
  @CsvSource({
    "DWH, DWH_ENDPOINT, ''",
    "CLUSTER, DB_PASWORD, ' Did you mean DB_PASSWORD?'",
    "S3, BUCKET_NAME, ''",
    "S3, LOG_DATE, ' Did you mean LOG_DATA?'",
    "ETL, COLOUR, ''"
  })
  void otherUnknownKeysAreWarnedAbout(String section, String key, String hint) throws IOException {
    assertThat(folder.read("[" + section + "]", key + " = x").warnings())
        .containsExactly("dwh.cfg:2: [" + section + "] " + key + " is unknown and ignored." + hint);
  }

  @Test
  void otherUnknownSectionsAreWarnedAboutOnce() throws IOException {
    assertThat(folder.read("[SPARK]", "A = 1", "B = 2", "[DB]", "C = 3").warnings())
        .containsExactly(
            "dwh.cfg:1: [SPARK] is unknown and ignored.",
            "dwh.cfg:4: [DB] is unknown and ignored.");
  }

  @ParameterizedTest
  @CsvSource({
    "SPARKIFY_TARGET, SPARKIFY_TARGET_URL",
    "SPARKIFY_SCHEMA, SPARKIFY_TARGET_SCHEMA",
    "SPARKIFY_S3_LOGDATA, SPARKIFY_S3_LOG_DATA",
    "SPARKIFY_LOG_DATA, SPARKIFY_S3_LOG_DATA",
    "SPARKIFY_DWH_DB, SPARKIFY_DWH_DWH_DB",
    "SPARKIFY_ETL_MAXREJECTS, SPARKIFY_ETL_MAX_REJECTS"
  })
  void aVariableCloseToOneOfOursIsAMistake(String variable, String near) {
    assertThat(folder.refusal(Map.of(variable, "x"), Map.of()))
        .isEqualTo("environment " + variable + " is unknown. Did you mean " + near + "?");
  }

  @Test
  void otherVariablesOfOurPrefixAreWarnedAbout() {
    Map<String, String> environment = Map.of("SPARKIFY_HOME", "/opt", "TARGET_URL", "not ours");
    assertThat(folder.load(environment, Map.of()).warnings())
        .containsExactly("environment SPARKIFY_HOME is unknown and ignored.");
  }

  @Test
  void aNameIsRepeatedWithoutControlCharacters() throws IOException {
    assertThat(folder.read("[S3]", "a\u001B[31mb = x").warnings())
        .containsExactly("dwh.cfg:2: [S3] a?[31mb is unknown and ignored.");
  }
}
