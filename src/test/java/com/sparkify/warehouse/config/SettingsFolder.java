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

/** A working folder in which settings are written and read. */
record SettingsFolder(Path path) {
  Path write(String... lines) throws IOException {
    return Files.writeString(path.resolve("dwh.cfg"), String.join("\n", lines));
  }

  /** The settings of a file with these lines, and of nothing else. */
  Settings read(String... lines) throws IOException {
    write(lines);
    return load();
  }

  Settings load() {
    return load(Map.of(), Map.of());
  }

  Settings load(Map<String, String> environment, Map<SettingKey, String> flags) {
    return new SettingsLoader(path, environment).load(Optional.empty(), flags);
  }

  /** What is said about a file with these lines. */
  String refusal(String... lines) throws IOException {
    write(lines);
    return refusal(Map.of(), Map.of());
  }

  String refusal(Map<String, String> environment, Map<SettingKey, String> flags) {
    return message(() -> load(environment, flags));
  }

  String refusalOf(Path config) {
    return message(() -> new SettingsLoader(path, Map.of()).load(Optional.of(config), Map.of()));
  }

  private static String message(Runnable loading) {
    SparkifyException refusal = catchThrowableOfType(SparkifyException.class, loading::run);
    assertThat(refusal).as("refusal").isNotNull();
    assertThat(refusal.exitCode()).isEqualTo(ExitCode.USAGE);
    return refusal.getMessage();
  }
}
