package com.sparkify.warehouse.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Where the program runs: its streams, its environment, its folder.
 *
 * @param attached the streams that a person sits at: {@code in}, {@code out}, {@code err}
 */
record Terminal(
    Results out,
    PrintStream err,
    Map<String, String> environment,
    Path folder,
    Set<String> attached) {
  private static final int DEFAULT_WIDTH = 100;

  /** The launcher tells what is attached: Java 17 to 25 differ in what they can tell. */
  static Terminal ofThisProcess() {
    return new Terminal(
        new Results(new FileOutputStream(FileDescriptor.out)),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.getenv(),
        Path.of(""),
        Set.of(System.getProperty("sparkify.attached", "").split(",")));
  }

  /** Whether a person reads the messages and can answer them. */
  boolean canAsk() {
    return attached.contains("in") && showsMessages();
  }

  /** Whether a person reads the messages. */
  boolean showsMessages() {
    return attached.contains("err");
  }

  /** Columns of the window. */
  int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9][0-9]{1,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
  }
}
