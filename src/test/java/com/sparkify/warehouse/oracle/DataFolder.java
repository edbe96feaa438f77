package com.sparkify.warehouse.oracle;

import com.sparkify.warehouse.oracle.Delivered.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A location in the file system: a folder, or one file. */
final class DataFolder {
  private DataFolder() {}

  /** The data files there, by path; links to folders are not followed. */
  static List<Delivered> files(Path location, Kind kind) {
    Path folder = Files.isDirectory(location) ? location : location.toAbsolutePath().getParent();
    try (Stream<Path> paths = Files.walk(location)) {
      return paths
          .filter(Files::isRegularFile)
          .sorted()
          .map(path -> delivered(folder, path, kind))
          .filter(Delivered::isData)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Delivered delivered(Path folder, Path path, Kind kind) {
    try {
      Path below = folder.toAbsolutePath().relativize(path.toAbsolutePath());
      return new Delivered(below.toString(), kind, Files.readAllBytes(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
