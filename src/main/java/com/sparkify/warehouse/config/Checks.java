package com.sparkify.warehouse.config;

import java.util.EnumMap;
import java.util.Map;

/** Checks the values that count, and brings them into the form in which they are kept. */
final class Checks {
  private final Problems problems;

  Checks(Problems problems) {
    this.problems = problems;
  }

  Map<SettingKey, Given> checked(Map<SettingKey, Given> values) {
    Map<SettingKey, Given> kept = new EnumMap<>(SettingKey.class);
    values.forEach(
        (key, given) -> {
          try {
            kept.put(key, Given.of(key.kind().read(given.value().reveal()), given.origin()));
          } catch (WrongValue e) {
            problems.mistake(given.origin().subject(key.label()) + " " + e.getMessage());
          }
        });
    keysOfAws(kept);
    return kept;
  }

  /** A token is good for the keys it was issued with only, so those of two places do not mix. */
  private void keysOfAws(Map<SettingKey, Given> kept) {
    Given key = kept.get(SettingKey.AWS_KEY);
    Given secret = kept.get(SettingKey.AWS_SECRET);
    Given token = kept.get(SettingKey.AWS_SESSION_TOKEN);
    if (key == null && secret == null) {
      return;
    }
    if (key == null || secret == null) {
      problems.warning(
          (key == null ? secret : key).origin()
              + ": [AWS] KEY and [AWS] SECRET are used together only, and one of them is missing.");
    } else if (!samePlace(key, secret)) {
      problems.warning(
          "[AWS] KEY is from " + key.origin() + ", but [AWS] SECRET from " + secret.origin() + ".");
    } else if (token != null && !samePlace(key, token)) {
      kept.remove(SettingKey.AWS_SESSION_TOKEN);
      problems.warning(
          token.origin() + " is not used, because [AWS] KEY is from " + key.origin() + ".");
    }
  }

  private static boolean samePlace(Given one, Given other) {
    return one.origin().getClass().equals(other.origin().getClass());
  }

  /** Warns if other users can read the secrets of a settings file. */
  void privacy(SettingsFile file, Map<SettingKey, Given> values) {
    boolean secrets =
        values.entrySet().stream()
            .anyMatch(entry -> entry.getKey().kind().hasSecret(entry.getValue().value()));
    if (secrets && file.readableByOthers()) {
      String quoted = "'" + file.name().replace("'", "'\\''") + "'";
      problems.warning(
          file.name()
              + " holds secrets, and other users can read it. Run: chmod 600 "
              + (file.name().matches("[A-Za-z0-9_./][A-Za-z0-9_./-]*") ? file.name() : quoted));
    }
  }
}
