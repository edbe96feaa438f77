package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.config.SettingKey;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.report.Grid;
import com.sparkify.warehouse.report.Shown;
import com.sparkify.warehouse.source.Listing;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;

@Command(
    name = "doctor",
    description = "Show the settings and where they come from, and try what they name.",
    mixinStandardHelpOptions = true,
    footer = {"", "Example:", "  sparkify doctor --logs s3://my-bucket/log_data"})
final class DoctorCommand implements Callable<Integer> {
  private final Workspace workspace;
  private final List<List<Object>> rows = new ArrayList<>();
  private boolean well = true;

  DoctorCommand(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public Integer call() {
    Settings settings = workspace.settings();
    for (Settings.Shown value : settings.values()) {
      row("setting", value.key().label(), value.value(), value.origin().toString());
    }
    examine(
        "events", settings.source().logs(), () -> workspace.logs(settings), SettingKey.S3_LOG_DATA);
    examine(
        "songs",
        settings.source().songs(),
        () -> workspace.songs(settings),
        SettingKey.S3_SONG_DATA);
    attempt("target", settings.target().shown(), () -> target(workspace.engine(settings)));
    workspace.console().print(new Grid(List.of("what", "name", "value", "finding"), rows));
    return well ? ExitCode.DONE.number() : ExitCode.FAILED.number();
  }

  private void examine(
      String name, Optional<String> location, Supplier<Source> source, SettingKey key) {
    if (location.isEmpty()) {
      row(name, key.label(), "", "not set: give " + key.flag().orElse(key.label()));
    } else {
      attempt(name, location.get(), () -> files(source));
    }
  }

  private static String files(Supplier<Source> source) {
    try (Source opened = source.get()) {
      Listing listing = opened.list();
      long bytes = listing.files().stream().mapToLong(SourceFile::bytes).sum();
      return "ok: " + Shown.plural(listing.files().size(), "file") + ", " + Shown.bytes(bytes);
    }
  }

  private String target(Engine engine) {
    if (!engine.exists()) {
      return "ok: not there yet, \"sparkify etl\" makes it";
    }
    try (Warehouse warehouse = engine.openForReading(workspace.console().options().lockTimeout)) {
      return new Tables(warehouse).exist() ? "ok: reached, with tables" : "ok: reached, no tables";
    }
  }

  private void attempt(String what, String value, Supplier<String> attempt) {
    String finding;
    try {
      finding = attempt.get();
    } catch (SparkifyException e) {
      well = false;
      finding = e.getMessage() + " " + e.advice();
    }
    row("reach", what, value, finding);
  }

  private void row(String what, String name, String value, String finding) {
    rows.add(List.of(what, name, value, finding));
  }
}
