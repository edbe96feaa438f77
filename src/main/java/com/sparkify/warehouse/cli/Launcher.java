package com.sparkify.warehouse.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** How the program was called, so that what it suggests can be pasted. */
final class Launcher {
  private static final String NAME = "sparkify";

  private Launcher() {}

  /** The name alone if the search path finds the same program, else as it was written. */
  static String command(Map<String, String> environment) {
    String called = System.getProperty("sparkify.launcher", NAME);
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path found = Path.of(folder, NAME);
      if (Files.isExecutable(found)) {
        return isSame(found, Path.of(called)) ? NAME : quoted(called);
      }
    }
    return quoted(called);
  }

  private static boolean isSame(Path found, Path called) {
    try {
      return Files.isSameFile(found, called);
    } catch (IOException e) {
      return false;
    }
  }

  static String quoted(String word) {
    return word.matches("[\\w./:+-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
