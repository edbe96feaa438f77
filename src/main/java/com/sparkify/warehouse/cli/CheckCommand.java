package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.check.CheckReport;
import com.sparkify.warehouse.report.CheckText;
import com.sparkify.warehouse.report.JsonDocument;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "check",
    description = "Check everything that the warehouse holds; exit code 3 if anything is wrong.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "What is FAILED is wrong; a warning only asks for a look. As json and csv, each check also tells",
      "what it proves.",
      "",
      "Example:",
      "  sparkify check -o json"
    })
final class CheckCommand implements Callable<Integer> {
  private final Workspace workspace;

  CheckCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    CheckReport report = Checking.of(workspace, workspace.settings());
    Console console = workspace.console();
    console.print(
        JsonDocument.CHECK,
        report,
        () -> CheckText.of(report, console.terminal().width()),
        () -> CheckText.grid(report));
    return Checking.conclude(console, report);
  }
}
