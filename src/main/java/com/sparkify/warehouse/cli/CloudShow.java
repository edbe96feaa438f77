package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.cluster.Change;
import com.sparkify.warehouse.cluster.Waited;
import com.sparkify.warehouse.report.JsonText;
import java.io.PrintStream;
import java.time.Duration;

/** Shows what AWS is asked to change, and how a wait is going: in lines, or as JSON. */
final class CloudShow {
  private enum Style {
    REDRAWN,
    LINES,
    JSON,
    NONE
  }

  private record Changing(String event, String call) {}

  private record Wait(String event, String what, String state, Duration elapsed, Duration usual) {}

  private static final Duration AT_LEAST_EVERY = Duration.ofMinutes(1);
  private static final String START_OF_LINE = "\r";
  private static final String CLEAR_TO_END = "\u001b[K";

  private final PrintStream err;
  private final int width;
  private final Style style;
  private Waited shown;

  private CloudShow(Terminal terminal, Style style) {
    this.err = terminal.err();
    this.width = terminal.width();
    this.style = style;
  }

  static CloudShow on(Console console) {
    return new CloudShow(console.terminal(), style(console));
  }

  private static Style style(Console console) {
    GlobalOptions options = console.options();
    return switch (options.quiet ? GlobalOptions.ProgressStyle.none : options.progress) {
      case none -> Style.NONE;
      case json -> Style.JSON;
      case plain -> Style.LINES;
      case auto -> console.terminal().showsMessages() ? Style.REDRAWN : Style.LINES;
    };
  }

  void changed(Change change) {
    clear();
    switch (style) {
      case NONE -> {}
      case JSON -> err.println(JsonText.of(new Changing("change", change.call())));
      case LINES, REDRAWN -> err.println(change.call());
    }
  }

  void waited(Waited now) {
    switch (style) {
      case NONE -> {}
      case JSON ->
          err.println(
              JsonText.of(
                  new Wait("waiting", now.what(), now.state(), now.elapsed(), now.usual())));
      case LINES -> {
        if (isNews(now)) {
          err.println(now);
          shown = now;
        }
      }
      case REDRAWN -> {
        String line = now.toString();
        err.print(START_OF_LINE + line.substring(0, Math.min(line.length(), width - 1)));
        err.print(CLEAR_TO_END);
        err.flush();
        shown = now;
      }
    }
  }

  /** Takes back the line that is redrawn, before something else is printed. */
  void clear() {
    if (style == Style.REDRAWN && shown != null) {
      err.print(START_OF_LINE + CLEAR_TO_END);
      err.flush();
      shown = null;
    }
  }

  private boolean isNews(Waited now) {
    return shown == null
        || !now.what().equals(shown.what())
        || !now.state().equals(shown.state())
        || now.elapsed().minus(shown.elapsed()).compareTo(AT_LEAST_EVERY) >= 0;
  }
}
