package com.sparkify.warehouse.config;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The values of the environment; our own names win over the standard ones. */
final class EnvironmentLayer {
  private static final List<String> NAMES =
      Stream.of(SettingKey.values())
          .flatMap(key -> key.variables().stream())
          .filter(EnvironmentLayer::isOurs)
          .map(EnvironmentLayer::withoutPrefix)
          .toList();

  private final Problems problems;

  EnvironmentLayer(Problems problems) {
    this.problems = problems;
  }

  Map<SettingKey, Given> read(Map<String, String> environment) {
    Map<SettingKey, Given> values = new EnumMap<>(SettingKey.class);
    for (SettingKey key : SettingKey.values()) {
      first(key, environment).ifPresent(given -> values.put(key, given));
    }
    new TreeMap<>(environment)
        .keySet().stream()
            .filter(EnvironmentLayer::isOurs)
            .map(EnvironmentLayer::withoutPrefix)
            .filter(name -> !NAMES.contains(name))
            .forEach(this::unknown);
    return values;
  }

  private static Optional<Given> first(SettingKey key, Map<String, String> environment) {
    return key.variables().stream()
        .filter(name -> !environment.getOrDefault(name, "").isBlank())
        .map(name -> Given.of(environment.get(name).strip(), new Origin.Environment(name)))
        .findFirst();
  }

  private void unknown(String name) {
    String shown = new Origin.Environment(SettingKey.PREFIX + Printable.name(name)) + " is unknown";
    Spelling.meant(name, NAMES)
        .ifPresentOrElse(
            near -> problems.mistake(shown + ". Did you mean " + SettingKey.PREFIX + near + "?"),
            () -> problems.warning(shown + " and ignored."));
  }

  private static boolean isOurs(String variable) {
    return variable.startsWith(SettingKey.PREFIX);
  }

  private static String withoutPrefix(String variable) {
    return variable.substring(SettingKey.PREFIX.length());
  }
}
