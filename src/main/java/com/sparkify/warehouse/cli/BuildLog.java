package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.report.Grid;
import java.util.ArrayList;
import java.util.List;

/** Prints how each step of a build ended, as soon as it has; as CSV, all of them at the end. */
final class BuildLog implements AutoCloseable {
  private record Step(String step, String outcome, Object result) {}

  private final Console console;
  private final List<List<Object>> rows = new ArrayList<>();

  BuildLog(Console console) {
    this.console = console;
  }

  /** {@code text} shows people the step's own result. */
  void add(String step, String outcome, Object result, String text) {
    rows.add(List.of(step, outcome));
    switch (console.options().output) {
      case text -> console.printText((rows.size() == 1 ? "" : "\n") + text.stripTrailing());
      case json -> console.printJson(new Step(step, outcome, result));
      case csv -> {}
    }
  }

  /** Also after a failure: what was done is done. */
  @Override
  public void close() {
    if (console.options().output == GlobalOptions.Format.csv) {
      console.print(new Grid(List.of("step", "outcome"), rows));
    }
  }
}
