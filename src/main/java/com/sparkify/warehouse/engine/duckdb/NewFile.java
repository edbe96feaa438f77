package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.error.Reason;
import com.sparkify.warehouse.error.SparkifyException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A database file that is being made under another name, because a kill while DuckDB makes a file
 * leaves one that it cannot open. It gets its own name, at once, when it is complete.
 */
final class NewFile {
  private final Path file;
  private final Path building;

  NewFile(Path file) {
    this.file = file;
    this.building = file.resolveSibling(file.getFileName() + ".new");
  }

  /** Removes what an interrupted run left, and says where to build. */
  Path begin() {
    discard();
    return building;
  }

  boolean isUnfinished() {
    return Files.exists(building);
  }

  /**
   * To be called when the database is closed.
   *
   * @throws SparkifyException if a part of what was committed is not in the file
   */
  void appear() {
    if (Files.exists(log(building))) {
      throw SparkifyException.failed(
          "The file " + building + " could not be completed.",
          "Nothing was published; make sure that the disk has room, and run the same command"
              + " again.");
    }
    try {
      Files.deleteIfExists(log(file)); // of a file that was here before: it is not the new one's
      Files.move(building, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw SparkifyException.failed(
          "The finished file "
              + building
              + " cannot be renamed to "
              + file
              + ": "
              + Reason.of(e)
              + ".",
          "Rename it by hand, or run the same command again.",
          e);
    }
  }

  private static Path log(Path database) {
    return database.resolveSibling(database.getFileName() + ".wal");
  }

  void discard() {
    try {
      Files.deleteIfExists(building);
      Files.deleteIfExists(log(building));
    } catch (IOException e) {
      throw SparkifyException.failed(
          "The leftover " + building + " cannot be removed: " + Reason.of(e) + ".",
          "Remove it by hand and run the same command again.",
          e);
    }
    SpillFolder.of(building).remove();
  }
}
