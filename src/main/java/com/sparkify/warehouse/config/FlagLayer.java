package com.sparkify.warehouse.config;

import java.util.EnumMap;
import java.util.Map;

/** The values of the command line. */
final class FlagLayer {
  private final Problems problems;

  FlagLayer(Problems problems) {
    this.problems = problems;
  }

  Map<SettingKey, Given> read(Map<SettingKey, String> flags) {
    Map<SettingKey, Given> values = new EnumMap<>(SettingKey.class);
    flags.forEach(
        (key, value) -> {
          Origin origin = new Origin.Flag(key.flag().orElseThrow());
          if (value.isBlank()) {
            // Most often a shell variable that is not set: no other value was meant.
            problems.mistake(origin + " is empty.");
          } else {
            values.put(key, Given.of(value.strip(), origin));
          }
        });
    return values;
  }
}
