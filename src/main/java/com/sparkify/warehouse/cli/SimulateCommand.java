package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.report.Grid;
import com.sparkify.warehouse.report.Shown;
import com.sparkify.warehouse.simulate.Simulated;
import com.sparkify.warehouse.simulate.SimulationRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "simulate",
    description = "Write a synthetic Sparkify: logs, songs, and the answers a load must give.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Here --songs N is the number of songs to write (default: 5000).",
      "",
      "Example:",
      "  sparkify simulate --events 100000 --songs 5000 --days 30 --seed 1 --out data"
    })
final class SimulateCommand implements Callable<Integer> {
  private static final int DEFAULT_SONGS = 5_000;

  private final Workspace workspace;

  @Option(
      names = "--events",
      paramLabel = "N",
      description = "Events to write (default: ${DEFAULT-VALUE}).")
  private long events = 100_000;

  @Option(
      names = "--days",
      paramLabel = "N",
      description = "Days they are spread over (default: ${DEFAULT-VALUE}).")
  private int days = 30;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed gives the same data (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "A folder that is empty or not there yet.")
  private Path out;

  @Option(names = "--faults", description = "Add what goes wrong in the real world.")
  private boolean faults;

  SimulateCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    SimulationRequest request = new SimulationRequest(events, songs(), days, seed, out, faults);
    Simulated simulated =
        new SimulationShow(
                workspace.console(),
                request,
                out + " is incomplete, remove it before you simulate again")
            .run();
    workspace
        .console()
        .print(
            simulated,
            () ->
                String.format(
                    "Wrote %s (%s) to %s; %s holds the answers.%n",
                    Shown.plural(simulated.files(), "file"),
                    Shown.bytes(simulated.bytes()),
                    out,
                    out.resolve("expected.json")),
            () ->
                new Grid(
                    List.of("files", "bytes", "out"),
                    List.of(List.of(simulated.files(), simulated.bytes(), out.toString()))));
    return ExitCode.DONE.number();
  }

  /** The flag names a location everywhere else, and a number here. */
  private int songs() {
    String number = workspace.console().options().songs;
    if (number == null) {
      return DEFAULT_SONGS;
    }
    if (!number.matches("[0-9]{1,9}")) {
      throw SparkifyException.usage(
          "--songs " + number + " is not a number of songs.", "Give one such as --songs 5000.");
    }
    return Integer.parseInt(number);
  }
}
