package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.cluster.ClusterStatus;
import com.sparkify.warehouse.cluster.Inspect;
import com.sparkify.warehouse.cluster.Labels;
import com.sparkify.warehouse.cluster.StatusText;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.report.Grid;
import com.sparkify.warehouse.report.JsonDocument;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "status",
    description = "Show the warehouse in AWS as a person reviews it; exit 1 if there is none.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  sparkify cluster status -o json"})
final class ClusterStatusCommand implements Callable<Integer> {
  private final Workspace workspace;

  ClusterStatusCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    Console console = workspace.console();
    try (Cloud cloud = Cloud.of(console, workspace.settings())) {
      ClusterStatus status =
          new Inspect(cloud.aws(), Clock.systemUTC()).require(cloud.identifier());
      Labels labels = StatusText.of(status);
      console.print(
          JsonDocument.CLUSTER_STATUS,
          status,
          labels::text,
          () -> new Grid(List.of("property", "value"), labels.rows()));
      return ExitCode.DONE.number();
    }
  }
}
