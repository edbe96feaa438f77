package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.simulate.Progress;
import com.sparkify.warehouse.simulate.Simulated;
import com.sparkify.warehouse.simulate.Simulation;
import com.sparkify.warehouse.simulate.SimulationRequest;

/** A simulation that shows how far it has come, and can be interrupted. */
final class SimulationShow implements Interruption.Work {
  private final Console console;
  private final SimulationRequest request;
  private volatile Progress latest;
  private final String leftover;
  private volatile boolean stopped;

  /** {@code leftover} completes "Interrupted: ..." with what becomes of the files so far. */
  SimulationShow(Console console, SimulationRequest request, String leftover) {
    this.console = console;
    this.request = request;
    this.leftover = leftover;
    latest = new Progress(0, request.events() + request.songs(), 0, 0);
  }

  Simulated run() {
    Interruption watch = Interruption.watch(console, this);
    try (ProgressShow show = ProgressShow.on(console)) {
      show.start(event -> moment(event, show.seconds()));
      return new Simulation(request).run(this::update);
    } finally {
      watch.close();
    }
  }

  @Override
  public boolean stop() {
    stopped = true;
    return true;
  }

  @Override
  public String outcome() {
    return leftover;
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
