package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.report.JsonText;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Shows how far long work has come: a line that is redrawn, plain lines, or JSON lines. */
final class ProgressShow implements AutoCloseable {
  private final Consumer<Moment> display;
  private final long everyMillis;
  private final long startedAt = System.nanoTime();
  private Function<String, Moment> work;
  private ScheduledExecutorService ticker;

  private ProgressShow(Consumer<Moment> display, long everyMillis) {
    this.display = display;
    this.everyMillis = everyMillis;
  }

  static ProgressShow none() {
    return new ProgressShow(progress -> {}, 0);
  }

  static ProgressShow on(Console console) {
    GlobalOptions options = console.options();
    PrintStream err = console.terminal().err();
    GlobalOptions.ProgressStyle style = options.progress;
    if (options.quiet || style == GlobalOptions.ProgressStyle.none) {
      return none();
    }
    if (style == GlobalOptions.ProgressStyle.json) {
      return new ProgressShow(progress -> err.println(JsonText.of(progress)), 1_000);
    }
    boolean bar = style == GlobalOptions.ProgressStyle.auto && console.terminal().showsMessages();
    return bar
        ? new ProgressShow(new ProgressBar(err, console.terminal().width()), 200)
        : new ProgressShow(progress -> plain(progress, err), 5_000);
  }

  private static void plain(Moment progress, PrintStream err) {
    if (progress.event().equals("progress")) {
      err.println(progress.line());
    }
  }

  /** Begins to show the work, which tells how far it is for an event of a name. */
  void start(Function<String, Moment> newWork) {
    work = newWork;
    display.accept(work.apply("planned"));
    if (everyMillis > 0) {
      ticker = Executors.newSingleThreadScheduledExecutor(ProgressShow::daemon);
      ticker.scheduleAtFixedRate(
          () -> display.accept(work.apply("progress")),
          everyMillis,
          everyMillis,
          TimeUnit.MILLISECONDS);
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "progress");
    thread.setDaemon(true);
    return thread;
  }

  /** Seconds since the work began. */
  double seconds() {
    return (System.nanoTime() - startedAt) / 1e9;
  }

  /** The work is over, well or not. */
  @Override
  public void close() {
    if (ticker != null) {
      ticker.shutdownNow();
      ticker = null;
      display.accept(work.apply("ended"));
    }
  }
}
