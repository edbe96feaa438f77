package com.sparkify.warehouse.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A request as it came over the wire.
 *
 * @param service as in a policy
 * @param operation as in the API
 * @param parameters by path, for example {@code Tags.Tag.1.Key}
 */
record StandInCall(String service, String operation, Map<String, String> parameters) {
  StandInCall {
    parameters = new TreeMap<>(parameters);
  }

  String name() {
    return service + ":" + operation;
  }

  String get(String parameter) {
    return parameters.get(parameter);
  }

  /** The values of a list, by whatever name its members go. */
  List<String> list(String parameter) {
    return parameters.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(parameter + "."))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Pairs of key and value below a parameter; the names of the services differ in case only. */
  Map<String, String> tags(String parameter) {
    Map<String, String> tags = new TreeMap<>();
    parameters.forEach(
        (name, key) -> {
          if (name.startsWith(parameter) && name.matches(".*\\.[Kk]ey")) {
            String sibling = name.substring(0, name.length() - 3);
            String value = name.endsWith("Key") ? "Value" : "value";
            tags.put(key, parameters.get(sibling + value));
          }
        });
    return tags;
  }

  /** For a golden file: volatile parts are left out. */
  String text() {
    List<String> lines = new ArrayList<>(List.of(name()));
    parameters.forEach((name, value) -> lines.add("  " + name + " = " + value));
    return lines.stream()
        .filter(line -> !line.startsWith("  clientToken"))
        .collect(Collectors.joining("\n"));
  }
}
