package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
    name = "build",
    description = "Everything in order: create what is missing, load what is new, check it all.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  sparkify build --logs data/log_data --songs data/song_data"})
final class BuildCommand implements Callable<Integer> {
  private final Workspace workspace;

  BuildCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    Settings settings = workspace.settings();
    int loaded = new Loading(workspace, settings).run(Mode.NEW);
    return loaded == ExitCode.DONE.number() ? new Checking(workspace).run() : loaded;
  }
}
