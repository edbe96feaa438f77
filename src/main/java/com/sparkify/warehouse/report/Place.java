package com.sparkify.warehouse.report;

import java.nio.file.Path;

/**
 * Where a record stands. A table that has too little room for it leaves out the beginning.
 *
 * @param line 1 is the first line; null where it is unknown
 */
public record Place(String path, Long line) {
  /** As a person in the folder would write it: a path below it without the folder. */
  static Place near(Path folder, String path, Long line) {
    String below = folder.toAbsolutePath().normalize() + "/";
    return new Place(path.startsWith(below) ? path.substring(below.length()) : path, line);
  }

  @Override
  public String toString() {
    return line == null ? path : path + ":" + line;
  }
}
