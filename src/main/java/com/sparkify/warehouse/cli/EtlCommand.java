package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.SettingKey;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "etl",
    description = "Load the files that are new and publish them, all or nothing.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  sparkify etl --logs data/log_data --songs data/song_data"})
final class EtlCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Option(names = "--dry-run", description = "Print what would be read, and stop.")
  private boolean dryRun;

  @Option(
      names = "--full-refresh",
      description = "Rebuild star and ledger from the files that are there now.")
  private boolean fullRefresh;

  @Option(
      names = "--max-rejects",
      paramLabel = "N|P%",
      description = "Publish nothing if more records are rejected (default: 1000).")
  private String maxRejects;

  EtlCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    Map<SettingKey, String> flags =
        maxRejects == null ? Map.of() : Map.of(SettingKey.ETL_MAX_REJECTS, maxRejects);
    Loading loading = new Loading(workspace, workspace.settings(flags));
    Mode mode = fullRefresh ? Mode.FULL_REFRESH : Mode.NEW;
    return dryRun ? loading.showPlan(mode) : loading.run(mode);
  }
}
