package com.sparkify.warehouse.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that goes with all that is in it: one per try of a property. */
public record TempFolder(Path path) implements AutoCloseable {
  public static TempFolder create() throws IOException {
    return new TempFolder(Files.createTempDirectory("sparkify").toRealPath());
  }

  @Override
  public void close() throws IOException {
    try (Stream<Path> paths = Files.walk(path)) {
      for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
