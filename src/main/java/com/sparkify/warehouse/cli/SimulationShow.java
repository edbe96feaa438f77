package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.simulate.Progress;
import com.sparkify.warehouse.simulate.Simulated;
import com.sparkify.warehouse.simulate.Simulation;
import com.sparkify.warehouse.simulate.SimulationRequest;

/** A simulation that shows how far it has come, and can be interrupted. */
final class SimulationShow {
  private final Console console;
  private final SimulationRequest request;
  private volatile Progress latest;
  private volatile boolean stopped;

  SimulationShow(Console console, SimulationRequest request) {
    this.console = console;
    this.request = request;
    latest = new Progress(0, request.events() + request.songs(), 0, 0);
  }

  /** {@code leftover} completes "Interrupted: ..." with what becomes of the files so far. */
  Simulated run(String leftover) {
    Interruption watch = Interruption.watch(console, () -> stopped = true, () -> leftover);
    try (ProgressShow show = ProgressShow.on(console)) {
      show.start(event -> moment(event, show.seconds()));
      return new Simulation(request).run(this::update);
    } finally {
      watch.close();
    }
  }

  private void update(Progress progress) {
    latest = progress;
    if (stopped) {
      throw SparkifyException.failed("The simulation was interrupted.", "Run it again.");
    }
  }

  private Moment moment(String event, double seconds) {
    Progress now = latest;
    return Moment.of(
        event,
        "simulate",
        now.files(),
        null,
        now.bytes(),
        null,
        now.records(),
        now.ofRecords(),
        seconds);
  }
}
