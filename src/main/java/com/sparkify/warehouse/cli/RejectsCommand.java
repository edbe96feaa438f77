package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.ledger.LedgerReader;
import com.sparkify.warehouse.ledger.RejectFilter;
import com.sparkify.warehouse.report.LedgerGrids;
import com.sparkify.warehouse.report.Shown;
import com.sparkify.warehouse.source.RejectReason;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "rejects",
    description = "Show the records that could not be loaded: where they are, and why.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  sparkify rejects --reason malformed -o csv",
      "  sparkify rejects retry"
    })
final class RejectsCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Option(names = "--run", paramLabel = "N", description = "Only those of this run.")
  private Long run;

  @Option(names = "--reason", paramLabel = "WORD", description = "Only those with this reason.")
  private String reason;

  @Option(
      names = "--file",
      paramLabel = "TEXT",
      description = "Only files with this in their path.")
  private String file;

  RejectsCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    requireKnownReason();
    workspace.read(this::show);
    return ExitCode.DONE.number();
  }

  private void requireKnownReason() {
    List<String> reasons = RejectReason.labels();
    if (reason != null && !reasons.contains(reason)) {
      throw SparkifyException.usage(
          "There is no reason " + Shown.printable(reason) + " to reject a record.",
          "The reasons are " + String.join(", ", reasons) + ".");
    }
  }

  private Void show(Warehouse warehouse) {
    LedgerReader ledger = new LedgerReader(warehouse.sql());
    if (run != null && ledger.runs().stream().noneMatch(known -> known.id() == run)) {
      throw SparkifyException.failed(
          "There is no run " + run + " in the ledger.", "\"sparkify runs\" shows those there are.");
    }
    Console console = workspace.console();
    Path folder = console.terminal().folder();
    long shown =
        console.printRows(
            rows -> ledger.rejects(new RejectFilter(run, reason, file), rows),
            grid -> LedgerGrids.shortRejects(grid, folder));
    if (shown == 0) {
      console.say("No rejects.");
    }
    return null;
  }

  @Command(
      name = "retry",
      description = "Read the files with rejects again, and load what is good now.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  sparkify rejects retry"})
  int retry(@Mixin MaxRejectsOption maxRejects) {
    if (run != null || reason != null || file != null) {
      throw SparkifyException.usage(
          "\"sparkify rejects retry\" reads all files with rejects again, not a choice of them.",
          "Leave --run, --reason and --file out.");
    }
    Settings settings = workspace.settings(maxRejects.settings());
    return new Loading(workspace, settings).run(Mode.RETRY_REJECTS);
  }
}
