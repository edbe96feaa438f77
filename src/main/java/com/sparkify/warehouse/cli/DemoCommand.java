package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.SettingKey;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.EtlRequest.Mode;
import com.sparkify.warehouse.simulate.Simulation;
import com.sparkify.warehouse.simulate.SimulationRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
    name = "demo",
    description = "Simulate a small Sparkify, load it into a fresh sparkify-demo.duckdb, check it.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  sparkify demo"})
final class DemoCommand implements Callable<Integer> {
  private static final Path FILE = Path.of("sparkify-demo.duckdb");
  private static final int EVENTS = 100_000;
  private static final int SONGS = 5_000;
  private static final int DAYS = 30;

  private final Workspace workspace;

  DemoCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    try {
      Path data = Files.createTempDirectory("sparkify-demo");
      try {
        return load(data);
      } finally {
        delete(data);
      }
    } catch (IOException e) {
      throw SparkifyException.failed(
          "The demo cannot write its data: " + e.getMessage() + ".",
          "Make room for 60 MB in the temporary folder.",
          e);
    }
  }

  private int load(Path data) throws IOException {
    Console console = workspace.console();
    console.say("Simulating a month of a small Sparkify ...");
    new Simulation(new SimulationRequest(EVENTS, SONGS, DAYS, 1, data.resolve("data"), false))
        .run(progress -> {});
    Files.deleteIfExists(FILE);
    Files.deleteIfExists(Path.of(FILE + ".wal"));
    Settings settings =
        workspace.settings(
            Map.of(
                SettingKey.TARGET_URL, FILE.toString(),
                SettingKey.S3_LOG_DATA, data.resolve("data/log_data").toString(),
                SettingKey.S3_SONG_DATA, data.resolve("data/song_data").toString()));
    new Loading(workspace, settings).run(Mode.NEW);
    int checked = new Checking(workspace).run(workspace.engine(settings));
    console.say("The warehouse is " + FILE.toAbsolutePath() + ". Try next:");
    console.say("  sparkify query --target " + FILE + " --named top-songs");
    console.say("  sparkify query --target " + FILE + " --list");
    console.say("  sparkify check --target " + FILE);
    return checked == ExitCode.DONE.number() ? ExitCode.DONE.number() : checked;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
