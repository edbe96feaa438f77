package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.cluster.Aws;
import com.sparkify.warehouse.cluster.Change;
import com.sparkify.warehouse.cluster.Changes;
import com.sparkify.warehouse.cluster.Reminder;
import com.sparkify.warehouse.cluster.Switched;
import com.sparkify.warehouse.cluster.Waiting;
import com.sparkify.warehouse.cluster.WantedWarehouse;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.report.Grid;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** AWS as the commands meet it: the connection, what is shown while it works, the reminders. */
final class Cloud implements AutoCloseable {
  static final String PATIENCE = "30m";

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(15);
  private static final Clock CLOCK = Clock.systemUTC();

  private final Console console;
  private final String identifier;
  private final Aws aws;
  private final CloudShow show;
  private final Thread hook;
  private final Set<String> asked = Collections.synchronizedSet(new LinkedHashSet<>());

  private Cloud(Console console, Settings settings) {
    this.console = console;
    this.identifier = WantedWarehouse.identifier(settings);
    this.show = CloudShow.on(console);
    this.aws = Aws.open(settings.aws(), new Reminder(identifier, CLOCK, this::remind));
    this.hook = new Thread(this::interrupted, "interruption");
  }

  static Cloud of(Console console, Settings settings) {
    return new Cloud(console, settings);
  }

  Aws aws() {
    return aws;
  }

  /** The warehouse that the settings name. */
  String identifier() {
    return identifier;
  }

  /** Real changes, each of which is told; from now on so is an interruption. */
  Changes changes() {
    Runtime.getRuntime().addShutdownHook(hook);
    return Changes.real(
        change -> {
          asked.add(change.call());
          show.changed(change);
          console.detail("  " + change.details());
        });
  }

  Waiting waiting(Duration limit) {
    return new Waiting(
        BETWEEN_LOOKS, limit, CLOCK, time -> Thread.sleep(time.toMillis()), show::waited);
  }

  private void remind(String warning) {
    show.clear();
    console.warn(warning);
  }

  /** Prints what pausing or resuming came to. */
  void print(Switched now) {
    show.clear();
    now.note().ifPresent(console::say);
    console.print(
        identifier + " is " + now.state(),
        new Grid(List.of("identifier", "state"), List.of(List.of(identifier, now.state()))));
  }

  /** Prints the calls that a rehearsal came to. */
  void print(List<Change> changes) {
    if (changes.isEmpty()) {
      console.say("No call would be made: there is nothing to change.");
    }
    console.print(
        changes,
        () -> changes.stream().map(change -> change + "\n").collect(Collectors.joining()),
        () ->
            new Grid(
                List.of("call", "details"),
                changes.stream().map(c -> List.<Object>of(c.call(), c.details())).toList()));
  }

  /** Takes back what is shown of a wait, before a result is told. */
  void clear() {
    show.clear();
  }

  /** There is nothing to undo, so the virtual machine need not wait; it exits with 130 or 143. */
  private void interrupted() {
    show.clear();
    console.interrupted();
    console.say("Interrupted: " + soFar() + " \"sparkify cluster delete\" removes what is there.");
  }

  private String soFar() {
    return asked.isEmpty()
        ? "nothing was changed in AWS; the same command goes on from here."
        : "AWS was asked for "
            + String.join(", ", List.copyOf(asked))
            + ", which goes on there, and may be billed; the same command again completes it.";
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook runs, and tells what there is to tell.
    }
    show.clear();
    aws.close();
  }
}
