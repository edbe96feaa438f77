package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.report.Paragraph;
import com.sparkify.warehouse.report.RunReport;

/** What a person may do after a run, with commands that can be pasted. */
record NextStep(Console console, Settings settings) {
  private static final int INDENT = 8;

  /** A paragraph of its own; empty if the run had nothing to do. */
  String after(RunReport report) {
    if (report.isNothingNew()) {
      return "";
    }
    String step =
        report.rejects().isEmpty()
            ? "look at it with " + command("report") + ", or ask: " + command("query --list")
            : "see what was rejected with " + command("rejects --run " + report.run());
    return "\n" + Paragraph.wrap("next    " + step, console.terminal().width(), INDENT) + "\n";
  }

  private String command(String words) {
    return '"' + Launcher.command(console.terminal().environment()) + " " + words + here() + '"';
  }

  /** The flags that lead to the same tables; an address with a secret in it is not repeated. */
  private String here() {
    GlobalOptions options = console.options();
    boolean named = options.target != null && !settings.target().hasSecret();
    return (named ? " --target " + Launcher.quoted(options.target) : "")
        + (options.schema == null ? "" : " --schema " + Launcher.quoted(options.schema));
  }
}
