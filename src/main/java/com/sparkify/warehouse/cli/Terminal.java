package com.sparkify.warehouse.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the program runs: its streams, its environment, its folder.
 *
 * @param interactive whether a person sees the output and can answer
 */
record Terminal(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    boolean interactive) {
  private static final int DEFAULT_WIDTH = 100;

  static Terminal ofThisProcess() {
    return new Terminal(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        System.getenv(),
        Path.of(""),
        System.console() != null);
  }

  /** Columns of the window; shells that tell export COLUMNS. */
  int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
  }
}
