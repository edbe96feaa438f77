package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.cluster.Identity;
import com.sparkify.warehouse.config.SettingKey;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.config.Target;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.report.Grid;
import com.sparkify.warehouse.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    if (namesAws(settings)) {
      examineAws(settings);
    }
    workspace.console().printUncut(new Grid(List.of("what", "name", "value", "finding"), rows));
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
      return new SourceCheckup(opened).finding();
    }
  }

  private String target(Engine engine) {
    Optional<Warehouse> found = engine.find(workspace.patience());
    if (found.isEmpty()) {
      engine.requireReadyToLoad();
      return "ok: not there yet, \"sparkify etl\" makes it";
    }
    try (Warehouse warehouse = found.get()) {
      engine.requireReadyToLoad();
      return new Tables(warehouse).exist() ? "ok: reached, with tables" : "ok: reached, no tables";
    }
  }

  private static boolean namesAws(Settings settings) {
    return isInAws(settings.target())
        || settings.aws().keys().isPresent()
        || settings.aws().profile().isPresent()
        || Stream.of(settings.source().logs(), settings.source().songs())
            .flatMap(Optional::stream)
            .anyMatch(location -> location.startsWith("s3://"));
  }

  private static boolean isInAws(Target target) {
    return target.kind() == Target.Kind.REDSHIFT || target.kind() == Target.Kind.CLUSTER;
  }

  /** Only a warehouse in AWS needs to be somebody there: a public bucket does not ask. */
  private void examineAws(Settings settings) {
    boolean before = well;
    attempt("AWS", settings.aws().region().orElse(""), () -> identity(settings));
    well = isInAws(settings.target()) ? well : before;
  }

  private static String identity(Settings settings) {
    Identity identity = Identity.of(settings.aws());
    return "ok: account " + identity.account() + " as " + identity.arn();
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
