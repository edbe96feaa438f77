package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.flow.RunListener;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.report.JsonText;
import com.sparkify.warehouse.report.Shown;
import com.sparkify.warehouse.source.ReadProgress;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Shows how far a run has come: a line that is redrawn, plain lines, or JSON lines. */
final class ProgressShow implements RunListener, AutoCloseable {
  /** How far reading has come at one moment. */
  record Progress(
      String event,
      String step,
      long files,
      long ofFiles,
      long bytes,
      long ofBytes,
      long records,
      double seconds,
      Double secondsLeft) {}

  private final Consumer<Progress> display;
  private final long everyMillis;
  private final Consumer<String> warnings;
  private final long startedAt = System.nanoTime();
  private volatile String step = "start";
  private volatile Plan plan;
  private volatile ReadProgress read;
  private ScheduledExecutorService ticker;

  private ProgressShow(Consumer<Progress> display, long everyMillis, Consumer<String> warnings) {
    this.display = display;
    this.everyMillis = everyMillis;
    this.warnings = warnings;
  }

  static ProgressShow none() {
    return silent(warning -> {});
  }

  private static ProgressShow silent(Consumer<String> warnings) {
    return new ProgressShow(progress -> {}, 0, warnings);
  }

  static ProgressShow on(Console console) {
    GlobalOptions options = console.options();
    PrintStream err = console.terminal().err();
    GlobalOptions.ProgressStyle style = options.progress;
    if (options.quiet || style == GlobalOptions.ProgressStyle.none) {
      return silent(console::warn);
    }
    if (style == GlobalOptions.ProgressStyle.json) {
      return new ProgressShow(progress -> err.println(JsonText.of(progress)), 1_000, console::warn);
    }
    boolean bar = style == GlobalOptions.ProgressStyle.auto && console.terminal().interactive();
    return bar
        ? new ProgressShow(new ProgressBar(err, console.terminal().width()), 200, console::warn)
        : new ProgressShow(progress -> plain(progress, err), 5_000, console::warn);
  }

  private static void plain(Progress p, PrintStream err) {
    if (p.event().equals("progress")) {
      err.println(line(p));
    }
  }

  static String line(Progress p) {
    String left =
        p.secondsLeft() == null ? "" : String.format(", about %.0f s left", p.secondsLeft());
    return p.step()
        + ": "
        + Shown.count(p.files())
        + " of "
        + Shown.plural(p.ofFiles(), "file")
        + ", "
        + Shown.bytes(p.bytes())
        + " of "
        + Shown.bytes(p.ofBytes())
        + ", "
        + Shown.plural(p.records(), "record")
        + left;
  }

  @Override
  public void planned(Plan made, ReadProgress progress) {
    plan = made;
    read = progress;
    display.accept(now("planned"));
    if (everyMillis > 0) {
      ticker = Executors.newSingleThreadScheduledExecutor(ProgressShow::daemon);
      ticker.scheduleAtFixedRate(
          () -> display.accept(now("progress")), everyMillis, everyMillis, TimeUnit.MILLISECONDS);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "progress");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void step(String name) {
    step = name;
  }

  @Override
  public void again(String why) {
    warnings.accept(why + " The run begins again.");
  }

  @Override
  public void ended() {
    if (ticker != null) {
      ticker.shutdownNow();
      ticker = null;
      display.accept(now("ended"));
    }
  }

  @Override
  public void close() {
    ended();
  }

  private Progress now(String event) {
    double seconds = (System.nanoTime() - startedAt) / 1e9;
    double share = plan.bytes() == 0 ? 1 : (double) read.bytes() / plan.bytes();
    return new Progress(
        event,
        step,
        read.files(),
        plan.files(),
        read.bytes(),
        plan.bytes(),
        read.records(),
        Math.round(seconds * 10) / 10.0,
        share < 0.02 ? null : Math.round(seconds * (1 / share - 1) * 10) / 10.0);
  }
}
