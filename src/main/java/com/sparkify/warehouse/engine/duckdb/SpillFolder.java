package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.error.Reason;
import com.sparkify.warehouse.error.SparkifyException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where DuckDB puts what does not fit into memory: beside the database, and named after it. A
 * process that is killed leaves it.
 */
record SpillFolder(Path path) {
  static SpillFolder of(Path database) {
    return new SpillFolder(database.resolveSibling(database.getFileName() + ".tmp"));
  }

  /** Removes what DuckDB put there; to be called by the only one that has the database open. */
  void remove() {
    try {
      if (Files.isDirectory(path)) {
        removeFiles();
      }
    } catch (IOException e) {
      throw SparkifyException.failed(
          "What a run before has left in " + path + " cannot be removed: " + Reason.of(e) + ".",
          "Remove it by hand and run the same command again.",
          e);
    }
  }

  private void removeFiles() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path, "duckdb_temp_*")) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    if (isEmpty()) {
      Files.delete(path);
    }
  }

  private boolean isEmpty() throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(path)) {
      return !files.iterator().hasNext();
    }
  }
}
