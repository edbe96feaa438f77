package com.sparkify.warehouse.cli;

import java.io.PrintStream;
import java.util.function.Consumer;

/** Redraws one line of a terminal. */
record ProgressBar(PrintStream err, int width) implements Consumer<Moment> {
  private static final int BAR = 20;
  private static final String START_OF_LINE = "\r";
  private static final String CLEAR_TO_END = "\u001b[K";

  @Override
  public void accept(Moment progress) {
    if (progress.event().equals("ended")) {
      err.print(START_OF_LINE + CLEAR_TO_END);
    } else {
      String line = bar(progress) + " " + progress.line();
      int fits = Math.min(line.length(), width - 1);
      err.print(START_OF_LINE + line.substring(0, fits) + CLEAR_TO_END);
    }
    err.flush();
  }

  private static String bar(Moment progress) {
    int full = (int) (BAR * progress.share());
    return "█".repeat(full) + "░".repeat(BAR - full);
  }
}
