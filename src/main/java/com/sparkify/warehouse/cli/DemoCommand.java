package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.check.CheckReport;
import com.sparkify.warehouse.config.SettingKey;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.duckdb.DuckDbEngine;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.report.CheckText;
import com.sparkify.warehouse.report.Paragraph;
import com.sparkify.warehouse.report.RunReport;
import com.sparkify.warehouse.report.RunText;
import com.sparkify.warehouse.report.Shown;
import com.sparkify.warehouse.simulate.SimulationRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "demo",
    description =
        "Simulate a small Sparkify and load it into " + DemoFile.NAME + ", without an account.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "The file is made in this folder, in place of that of an earlier demo. It takes about ten",
      "seconds; the simulated files are removed again.",
      "",
      "Example:",
      "  sparkify demo"
    })
final class DemoCommand implements Callable<Integer> {
  /** What a demo did. */
  private record Demo(RunReport run, CheckReport check, String file, List<String> next) {}

  private static final String WHAT_IS_LEFT =
      "The warehouse is %s. The simulated files are removed; \"sparkify simulate\" makes some to"
          + " keep. Try next, in this folder:";

  private static final long EVENTS = 100_000;
  private static final int SONGS = 5_000;
  private static final int DAYS = 30;

  private final Workspace workspace;
  private final Console console;
  @Spec private CommandSpec spec;

  DemoCommand(Workspace workspace) {
    this.workspace = workspace;
    this.console = workspace.console();
  }

  @Override
  public Integer call() {
    GlobalOptions options = console.options();
    if (options.target != null || options.logs != null || options.songs != null) {
      throw new ParameterException(
          spec.commandLine(), "The demo has its own --target, --logs and --songs.");
    }
    try (TemporaryFolder folder = TemporaryFolder.create("sparkify-demo-")) {
      Demo demo = play(folder.path());
      console.print(demo, () -> text(demo), () -> RunText.grid(demo.run()));
      return Checking.conclude(console, demo.check());
    }
  }

  private Demo play(Path data) {
    Settings settings =
        workspace.settings(
            Map.of(
                SettingKey.TARGET_URL, DemoFile.NAME,
                SettingKey.S3_LOG_DATA, data.resolve("log_data").toString(),
                SettingKey.S3_SONG_DATA, data.resolve("song_data").toString()));
    Path path = console.terminal().folder().resolve(DemoFile.NAME).toAbsolutePath();
    Engine engine = DuckDbEngine.replacing(path, settings.schema());
    new DemoFile(path, workspace.engine(settings)).requireReplaceable(workspace.patience());
    console.say(
        String.format(
            "Simulating %s events of %d days and %s songs ...",
            Shown.count(EVENTS), DAYS, Shown.count(SONGS)));
    new SimulationShow(
            console,
            new SimulationRequest(EVENTS, SONGS, DAYS, 1, data, false),
            "nothing was loaded")
        .run();
    console.say("Loading them into " + DemoFile.NAME + " ...");
    RunReport run = new Loading(workspace, settings, engine).load(Mode.NEW);
    return new Demo(run, Checking.of(workspace, settings), path.toString(), next());
  }

  private List<String> next() {
    String command = Launcher.command(console.terminal().environment());
    String target = " --target " + DemoFile.NAME;
    return List.of(
        command + " query --named top-songs" + target,
        command + " report" + target,
        command + " check" + target);
  }

  private String text(Demo demo) {
    int width = console.terminal().width();
    return RunText.of(demo.run(), width)
        + CheckText.brief(demo.check(), width)
        + "\n"
        + Paragraph.wrap(WHAT_IS_LEFT.formatted(demo.file()), width, 0)
        + "\n\n"
        + demo.next().stream().map(line -> "  " + line + "\n").collect(Collectors.joining());
  }
}
