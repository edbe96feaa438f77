package com.sparkify.warehouse.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SettingKeyTest {
  @TempDir private Path path;
  private SettingsFolder folder;

  @BeforeEach
  void inAnEmptyFolder() {
    folder = new SettingsFolder(path);
  }

  @ParameterizedTest
  @MethodSource("keysOfTheFile")
  void everyKeyIsReadFromTheFileInAnyCase(SettingKey key) throws IOException {
    Settings settings =
        folder.read(
            "[" + key.section().toLowerCase(Locale.ROOT) + "]",
            key.key().toLowerCase(Locale.ROOT) + " = " + sample(key));
    assertThat(settings.origin(key)).hasToString("Optional[dwh.cfg:2]");
    assertThat(shown(settings, key)).isEqualTo(key.secret() ? "***" : sample(key));
  }

  @ParameterizedTest
  @EnumSource
  void everyKeyIsReadFromEachOfItsVariables(SettingKey key) {
    for (String variable : key.variables()) {
      Settings settings = folder.load(Map.of(variable, sample(key)), Map.of());
      assertThat(settings.origin(key)).hasToString("Optional[environment " + variable + "]");
      assertThat(shown(settings, key)).isEqualTo(key.secret() ? "***" : sample(key));
    }
  }

  @ParameterizedTest
  @MethodSource("keysOfFlags")
  void everyFlagSetsItsKey(SettingKey key) {
    Settings settings = folder.load(Map.of(), Map.of(key, sample(key)));
    assertThat(settings.origin(key)).hasToString("Optional[flag " + key.flag().orElseThrow() + "]");
  }

  @ParameterizedTest
  @MethodSource("keysOfTheFile")
  void anEmptyValueCountsAsAbsent(SettingKey key) throws IOException {
    for (String empty : new String[] {"", "''", "\"\"", "' '"}) {
      Settings settings = folder.read("[" + key.section() + "]", key.key() + "=" + empty);
      assertThat(settings.origin(key))
          .isEqualTo(key.defaultValue().map(value -> new Origin.Default()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyKeySaysWhatItIsFor(SettingKey key) {
    assertThat(key.purpose()).isNotBlank().doesNotContain("\n");
    assertThat(key.form()).isNotBlank();
  }

  @Test
  void variablesAreNamedAfterSectionAndKey() {
    assertThat(SettingKey.S3_LOG_DATA.variables()).containsExactly("SPARKIFY_S3_LOG_DATA");
    assertThat(SettingKey.DWH_DB.variables()).containsExactly("SPARKIFY_DWH_DWH_DB");
    assertThat(SettingKey.AWS_REGION.variables())
        .containsExactly("SPARKIFY_AWS_REGION", "AWS_REGION", "AWS_DEFAULT_REGION");
    assertThat(SettingKey.NO_COLOR.variables()).containsExactly("NO_COLOR");
  }

  private static String shown(Settings settings, SettingKey key) {
    return settings.values().stream()
        .filter(shown -> shown.key() == key)
        .map(Settings.Shown::value)
        .findAny()
        .orElseThrow();
  }

  private static String sample(SettingKey key) {
    return switch (key.kind()) {
      case TEXT, LOWER, SECRET, IDENTIFIER -> "sample";
      case NODES -> "4";
      case PORT -> "5433";
      case CLUSTER_TYPE -> "multi-node";
      case LOCATION, S3_PREFIX -> "s3://bucket/prefix";
      case ENDPOINT -> "http://localhost:4566";
      case TARGET -> "cluster";
      case MAX_REJECTS -> "2.5%";
    };
  }

  private static Stream<SettingKey> keysOfTheFile() {
    return Stream.of(SettingKey.values()).filter(SettingKey::inFile);
  }

  private static Stream<SettingKey> keysOfFlags() {
    return Stream.of(SettingKey.values()).filter(key -> key.flag().isPresent());
  }
}
