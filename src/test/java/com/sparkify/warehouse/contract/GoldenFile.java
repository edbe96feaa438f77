package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.ReviewedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of statements, each of them once, compared or written anew. */
record GoldenFile(String name) {
  private static final Path RESOURCES = Path.of("src/main/resources/com/sparkify/warehouse/sql");

  void assertHolds(List<String> statements) throws IOException {
    String text = String.join(";\n\n", new LinkedHashSet<>(statements)) + ";\n";
    Path file = Path.of("src/test/resources/com/sparkify/warehouse/engine/redshift", name + ".sql");
    new ReviewedFile(file).assertIs(text);
  }

  /** Without what is different each time. */
  static List<String> normalized(List<String> statements) {
    return statements.stream()
        .map(
            text ->
                text.strip()
                    .replaceAll("\\$\\d+", "?")
                    .replaceAll("run-\\d{8}-\\d{6}-[0-9a-f]{8}", "run-20181101-120000-0123abcd")
                    .replaceAll("/\\d{8}-\\d{6}-[0-9a-f]{8}-", "/20181101-120000-0123abcd-")
                    .replaceAll("sparkify pid \\d+ on [^']*", "sparkify pid 1 on host")
                    .replaceAll("statement_timeout TO \\d+", "statement_timeout TO 30000"))
        .toList();
  }

  /** What remains is made in Java. */
  static List<String> withoutResourcesAndDefinitions(List<String> statements) throws IOException {
    Set<String> known = new HashSet<>();
    for (String folder : List.of("common", "redshift")) {
      try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          known.addAll(
              Stream.of(Files.readString(file).split(";\\s*(\\n|$)"))
                  .map(String::strip)
                  .collect(Collectors.toSet()));
        }
      }
    }
    return statements.stream()
        .filter(text -> !known.contains(text))
        .filter(text -> !text.startsWith("COMMENT ON") && !text.startsWith("CREATE TABLE"))
        .toList();
  }
}
