package com.sparkify.warehouse.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "cluster",
    description = "Prepare, review, pause, resume or delete the warehouse in AWS.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ClusterPrepareCommand.class,
      ClusterStatusCommand.class,
      ClusterPauseCommand.class,
      ClusterResumeCommand.class,
      ClusterDeleteCommand.class
    },
    footer = {
      "",
      "The warehouse is the one that [DWH] DWH_CLUSTER_IDENTIFIER names; what it takes in AWS is in",
      "docs/aws-permissions.md.",
      "",
      "Example:",
      "  sparkify cluster prepare --serverless --ttl 2h"
    })
final class ClusterCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say what to do: prepare, status, pause, resume or delete.");
  }
}
