package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.check.CheckReport;
import com.sparkify.warehouse.cluster.Prepared;
import com.sparkify.warehouse.cluster.PreparedText;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.config.Target;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.report.CheckText;
import com.sparkify.warehouse.report.RunReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
  private static final String PREPARE = "prepare";

  private final Workspace workspace;
  @Spec private CommandSpec spec;

  @Mixin private MaxRejectsOption maxRejects;

  @Mixin(name = PREPARE)
  private PrepareOptions prepare;

  BuildCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    Settings settings = workspace.settings(maxRejects.settings());
    Loading loading = new Loading(workspace, settings);
    boolean cluster = settings.target().kind() == Target.Kind.CLUSTER;
    if (!cluster) {
      refuseFlagsOfPrepare();
    }
    try (BuildLog log = new BuildLog(workspace.console())) {
      if (cluster) {
        prepare(settings, log);
      }
      createTables(settings, log);
      load(loading, log);
      return check(settings, log);
    }
  }

  /** A flag that does nothing is a mistake. */
  private void refuseFlagsOfPrepare() {
    spec.mixins().get(PREPARE).options().stream()
        .map(OptionSpec::longestName)
        .filter(spec.commandLine().getParseResult()::hasMatchedOption)
        .findFirst()
        .ifPresent(
            flag -> {
              throw new ParameterException(
                  spec.commandLine(), flag + " is for --target cluster alone.");
            });
  }

  private void prepare(Settings settings, BuildLog log) {
    Prepared prepared = new Preparation(workspace.console(), settings, prepare).run();
    log.add(PREPARE, "ready", prepared, PreparedText.of(prepared).text());
  }

  private void createTables(Settings settings, BuildLog log) {
    TablesCreated tables =
        TablesCreated.in(workspace.engine(settings), workspace.patience(), false);
    log.add("tables", tables.outcome(), tables, tables.sentence());
  }

  private static void load(Loading loading, BuildLog log) {
    RunReport run = loading.load(Mode.NEW);
    log.add("etl", run.isNothingNew() ? "nothing new" : "published", run, loading.text(run));
  }

  private int check(Settings settings, BuildLog log) {
    CheckReport report = Checking.of(workspace, settings);
    String text = CheckText.brief(report, workspace.console().terminal().width());
    log.add("check", report.passed() ? "passed" : "failed", report, text.strip());
    return Checking.conclude(workspace.console(), report);
  }
}
