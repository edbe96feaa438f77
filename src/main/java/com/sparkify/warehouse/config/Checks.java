package com.sparkify.warehouse.config;

import java.util.EnumMap;
import java.util.Map;

/** Checks the values that count, and brings them into the form in which they are kept. */
final class Checks {
  private Checks() {}

  static Map<SettingKey, Given> checked(Map<SettingKey, Given> values, Problems problems) {
    Map<SettingKey, Given> kept = new EnumMap<>(SettingKey.class);
    values.forEach(
        (key, given) -> {
          try {
            kept.put(key, new Given(key.kind().read(given.value()), given.origin()));
          } catch (WrongValue e) {
            problems.mistake(given.origin() + ": " + key.label() + " " + e.getMessage());
          }
        });
    return kept;
  }

  static void privacy(SettingsFile file, Map<SettingKey, Given> values, Problems problems) {
    boolean secrets = values.keySet().stream().anyMatch(SettingKey::secret);
    if (secrets && file.readableByOthers()) {
      problems.warning(
          file.name()
              + " holds secrets and other users can read it. Run: chmod 600 "
              + file.name());
    }
  }
}
