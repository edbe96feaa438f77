package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.ledger.LedgerReader;
import com.sparkify.warehouse.ledger.RunRecord;
import com.sparkify.warehouse.report.LedgerGrids;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "runs",
    description = "Show the history of runs, the latest first.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  sparkify runs -o json"})
final class RunsCommand implements Callable<Integer> {
  private final Workspace workspace;

  RunsCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    List<RunRecord> runs = workspace.read(warehouse -> new LedgerReader(warehouse.sql()).runs());
    Console console = workspace.console();
    if (runs.isEmpty()) {
      console.say("No runs.");
    }
    if (!runs.isEmpty() || !console.isText()) {
      console.print(() -> LedgerGrids.shortRuns(runs), () -> LedgerGrids.runs(runs));
    }
    return ExitCode.DONE.number();
  }
}
