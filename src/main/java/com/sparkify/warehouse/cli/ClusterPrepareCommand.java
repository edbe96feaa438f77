package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.cluster.Labels;
import com.sparkify.warehouse.cluster.Prepared;
import com.sparkify.warehouse.cluster.PreparedText;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.report.Grid;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "prepare",
    description = "Make the role, the work bucket and the warehouse, as far as they are missing.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "It is private, encrypted and reached by TLS only; its password is made and kept by Secrets",
      "Manager unless DWH_DB_PASSWORD is set. Run it again after any failure: it goes on from there.",
      "",
      "Example:",
      "  sparkify cluster prepare --node-type ra3.large --nodes 2 --public-from my-ip --ttl 2h"
    })
final class ClusterPrepareCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Mixin private PrepareOptions options;

  @Option(names = "--dry-run", description = "Print the calls that would be made, and stop.")
  private boolean dryRun;

  ClusterPrepareCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    Preparation preparation = new Preparation(workspace.console(), workspace.settings(), options);
    if (dryRun) {
      preparation.rehearse();
    } else {
      print(preparation.run());
    }
    return ExitCode.DONE.number();
  }

  private void print(Prepared prepared) {
    Labels labels = PreparedText.of(prepared);
    workspace
        .console()
        .print(prepared, labels::text, () -> new Grid(List.of("property", "value"), labels.rows()));
  }
}
