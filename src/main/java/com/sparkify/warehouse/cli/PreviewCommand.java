package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.preview.Preview;
import com.sparkify.warehouse.preview.Previewer;
import com.sparkify.warehouse.report.PreviewGrids;
import com.sparkify.warehouse.report.PreviewJson;
import com.sparkify.warehouse.report.PreviewText;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.Source;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "preview",
    description = "Show the first records of a location, its keys, and what is odd about them.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  sparkify preview events --logs data/log_data",
      "  sparkify preview songs --songs s3://my-bucket/song_data -n 1 -o json"
    })
final class PreviewCommand implements Callable<Integer> {
  /** What to look at. */
  enum What {
    events,
    songs
  }

  private static final int MOST = 1_000;

  private final Workspace workspace;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "events|songs", description = "Which records to look at.")
  private What what;

  @Option(
      names = {"-n", "--records"},
      paramLabel = "N",
      description = "How many records to show (default: ${DEFAULT-VALUE}).")
  private int records = 5;

  PreviewCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    if (records < 1 || records > MOST) {
      throw new ParameterException(
          spec.commandLine(), "-n " + records + " is not between 1 and " + MOST + ".");
    }
    Settings settings = workspace.settings();
    try (Source source = source(settings)) {
      RecordSet set = what == What.events ? RecordSet.EVENTS : RecordSet.SONGS;
      print(new Previewer(set, source).look(records));
    }
    return ExitCode.DONE.number();
  }

  private Source source(Settings settings) {
    return what == What.events ? workspace.logs(settings) : workspace.songs(settings);
  }

  private void print(Preview preview) {
    Console console = workspace.console();
    console.print(
        PreviewJson.of(preview),
        () -> PreviewText.of(preview, console.terminal().folder(), console.terminal().width()),
        () -> PreviewGrids.lines(preview));
  }
}
