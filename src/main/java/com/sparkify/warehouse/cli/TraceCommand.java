package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.report.TraceText;
import com.sparkify.warehouse.source.Sources;
import com.sparkify.warehouse.trace.Trace;
import com.sparkify.warehouse.trace.Tracer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "trace",
    description = "Show which lines delivered a play, and why it matches the song it matches.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "It reads the files again that hold plays around the time of this one, and those in",
      "which a delivery of it is known to have lost. A line that was loaded once, and gave way to",
      "an earlier play later, left no reject: --all-files finds it, whenever it arrived.",
      "",
      "Example:",
      "  sparkify trace 38000001"
    })
final class TraceCommand implements Callable<Integer> {
  private final Workspace workspace;

  @Parameters(paramLabel = "SONGPLAY_ID", description = "The play, as in the table songplays.")
  private long songplayId;

  @Option(
      names = "--all-files",
      description = "Read every published file of events again, whatever its time.")
  private boolean allFiles;

  TraceCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    Settings settings = workspace.settings();
    Trace trace = workspace.read(settings, warehouse -> trace(warehouse, settings));
    Console console = workspace.console();
    console.print(
        trace,
        () -> TraceText.of(trace, console.terminal().folder(), console.terminal().width()),
        () -> TraceText.grid(trace));
    return ExitCode.DONE.number();
  }

  private Trace trace(Warehouse warehouse, Settings settings) {
    return new Tracer(warehouse.sql(), path -> Sources.at(path, settings.aws()))
        .trace(songplayId, allFiles)
        .orElseThrow(
            () ->
                SparkifyException.failed(
                    "There is no play " + songplayId + " in " + settings.target().shown() + ".",
                    "\"sparkify query 'SELECT * FROM songplays LIMIT 5'\" shows some."));
  }
}
