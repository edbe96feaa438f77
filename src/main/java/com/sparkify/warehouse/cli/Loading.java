package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.SettingKey;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.flow.EtlRequest;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.flow.Pipeline;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.report.JsonDocument;
import com.sparkify.warehouse.report.PlanText;
import com.sparkify.warehouse.report.RunReport;
import com.sparkify.warehouse.report.RunText;
import com.sparkify.warehouse.source.Source;

/** What the commands that load have in common: the sources, the progress, the summary. */
final class Loading {
  private final Workspace workspace;
  private final Settings settings;
  private final Engine engine;

  Loading(Workspace workspace, Settings settings) {
    this(workspace, settings, workspace.engine(settings));
  }

  /** Loads into another warehouse than the target of the settings. */
  Loading(Workspace workspace, Settings settings, Engine engine) {
    this.workspace = workspace;
    this.settings = settings;
    this.engine = engine;
    settings.require(SettingKey.S3_LOG_DATA, SettingKey.S3_SONG_DATA);
  }

  int run(Mode mode) {
    RunReport report = load(mode);
    workspace
        .console()
        .print(JsonDocument.ETL, report, () -> text(report), () -> RunText.grid(report));
    return ExitCode.DONE.number();
  }

  /** The end of the run, as people read it. */
  String text(RunReport report) {
    int width = workspace.console().terminal().width();
    return RunText.of(report, width) + new NextStep(workspace.console(), settings).after(report);
  }

  /** Loads; warnings are shown, the report is not. */
  RunReport load(Mode mode) {
    try (Source logs = workspace.logs(settings);
        Source songs = workspace.songs(settings);
        ProgressShow show = ProgressShow.on(workspace.console())) {
      RunProgress progress = new RunProgress(show, workspace.console());
      Pipeline pipeline = new Pipeline(request(mode, logs, songs), progress);
      Interruption watch = Interruption.watch(workspace.console(), new InterruptibleRun(pipeline));
      try {
        RunReport report = pipeline.run();
        report.warnings().forEach(workspace.console()::warn);
        return report;
      } finally {
        watch.close();
      }
    }
  }

  int showPlan(Mode mode) {
    try (Source logs = workspace.logs(settings);
        Source songs = workspace.songs(settings)) {
      RunProgress unseen = new RunProgress(ProgressShow.none(), workspace.console());
      Plan plan = new Pipeline(request(mode, logs, songs), unseen).plan();
      plan.warnings().forEach(workspace.console()::warn);
      Terminal terminal = workspace.console().terminal();
      workspace
          .console()
          .print(
              plan,
              () -> PlanText.of(plan, terminal.folder(), terminal.width()),
              () -> PlanText.grid(plan));
      return ExitCode.DONE.number();
    }
  }

  private EtlRequest request(Mode mode, Source logs, Source songs) {
    return new EtlRequest(
        engine,
        logs,
        songs,
        settings.maxRejects(),
        workspace.console().options().lockTimeout,
        mode,
        Version.number());
  }
}
