package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.SettingKey;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.ledger.LedgerReader;
import com.sparkify.warehouse.ledger.RejectRecord;
import com.sparkify.warehouse.report.LedgerGrids;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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
    List<RejectRecord> rejects =
        workspace.read(warehouse -> new LedgerReader(warehouse.sql()).rejects()).stream()
            .filter(this::isWanted)
            .toList();
    Path folder = workspace.console().terminal().folder();
    workspace
        .console()
        .print(() -> LedgerGrids.shortRejects(rejects, folder), () -> LedgerGrids.rejects(rejects));
    if (rejects.isEmpty()) {
      workspace.console().say("No rejects.");
    }
    return ExitCode.DONE.number();
  }

  private boolean isWanted(RejectRecord reject) {
    return (run == null || run == reject.run())
        && (reason == null || reason.equals(reject.reason()))
        && (file == null || reject.path().contains(file));
  }

  @Command(
      name = "retry",
      description = "Read the files with rejects again, and load what is good now.",
      mixinStandardHelpOptions = true,
      footer = {"", "Example:", "  sparkify rejects retry"})
  int retry(
      @Option(
              names = "--max-rejects",
              paramLabel = "N|P%",
              description = "Publish nothing if more records are rejected (default: 1000).")
          String maxRejects) {
    Map<SettingKey, String> flags =
        maxRejects == null ? Map.of() : Map.of(SettingKey.ETL_MAX_REJECTS, maxRejects);
    return new Loading(workspace, workspace.settings(flags)).run(Mode.RETRY_REJECTS);
  }
}
