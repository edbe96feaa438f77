package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.check.CheckReport;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.report.CheckText;
import com.sparkify.warehouse.report.RunReport;
import com.sparkify.warehouse.report.RunText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "build",
    description = "Do everything in order: create the tables, load what is new, check all of it.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "It never drops anything, and goes on where an earlier build stopped. With --target cluster",
      "it prepares the warehouse first.",
      "",
      "Example:",
      "  sparkify build --logs data/log_data --songs data/song_data"
    })
final class BuildCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Mixin private MaxRejectsOption maxRejects;

  BuildCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    Settings settings = workspace.settings(maxRejects.settings());
    Loading loading = new Loading(workspace, settings);
    try (BuildLog log = new BuildLog(workspace.console())) {
      createTables(settings, log);
      load(loading, log);
      return check(settings, log);
    }
  }

  private void createTables(Settings settings, BuildLog log) {
    TablesCreated tables =
        TablesCreated.in(
            workspace.engine(settings), workspace.console().options().lockTimeout, false);
    log.add("tables", tables.created() ? "created" : "there", tables, tables.sentence());
  }

  private static void load(Loading loading, BuildLog log) {
    RunReport run = loading.load(Mode.NEW);
    log.add("etl", run.isNothingNew() ? "nothing new" : "published", run, RunText.of(run));
  }

  private int check(Settings settings, BuildLog log) {
    CheckReport report = Checking.of(workspace, settings);
    log.add(
        "check", report.passed() ? "passed" : "failed", report, CheckText.brief(report).strip());
    return Checking.conclude(workspace.console(), report);
  }
}
