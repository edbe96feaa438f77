package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.SettingKey;
import java.util.Map;
import picocli.CommandLine.Option;

/** How many rejects a run may have. */
final class MaxRejectsOption {
  @Option(
      names = "--max-rejects",
      paramLabel = "N|P%",
      description = "Publish nothing if more records are rejected (default: 1000).")
  private String maxRejects;

  /** The setting, if it was given as a flag. */
  Map<SettingKey, String> settings() {
    return maxRejects == null ? Map.of() : Map.of(SettingKey.ETL_MAX_REJECTS, maxRejects);
  }
}
