package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.cluster.PauseResume;
import com.sparkify.warehouse.error.ExitCode;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "pause",
    description = "Stop the nodes of the cluster, and what they cost; the data stays.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  sparkify cluster pause"})
final class ClusterPauseCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "How long to wait, all in all, until it is paused (default: ${DEFAULT-VALUE}).",
      converter = DurationConverter.class,
      defaultValue = Cloud.PATIENCE)
  private Duration timeout;

  ClusterPauseCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    try (Cloud cloud = Cloud.of(workspace.console(), workspace.settings())) {
      PauseResume change = new PauseResume(cloud.aws(), cloud.changes(), cloud.waiting(timeout));
      cloud.print(change.pause(cloud.identifier()));
      return ExitCode.DONE.number();
    }
  }
}
