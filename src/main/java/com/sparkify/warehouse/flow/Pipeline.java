package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.report.RunReport;
import com.sparkify.warehouse.source.ReadProgress;
import java.time.Instant;
import java.util.List;

/** One run, from the listing of the files to the commit. */
public final class Pipeline {
  private final EtlRequest request;
  private final RunListener listener;
  private volatile Warehouse open;
  private volatile boolean cancelled;
  private volatile boolean published;

  public Pipeline(EtlRequest request, RunListener listener) {
    this.request = request;
    this.listener = listener;
  }

  /** What a run would do, without doing it. */
  public Plan plan() {
    request.engine().requireReadyToLoad();
    Listings listings = new Listings(request);
    Engine engine = request.engine();
    if (!engine.exists()) {
      return listings.planForNothingYet(request.mode());
    }
    try (Warehouse warehouse = engine.openForReading(request.lockTimeout())) {
      return new Tables(warehouse).exist()
          ? listings.plan(request.mode(), warehouse.sql())
          : listings.planForNothingYet(request.mode());
    }
  }

  /**
   * Loads what the plan says, and publishes all of it or nothing. Where a connection is lost, or
   * another program is in the way, all of it is tried again.
   */
  public RunReport run() {
    request.engine().requireReadyToLoad();
    return new Attempts(listener, () -> cancelled).at(this::attempt);
  }

  private RunReport attempt() {
    StepClock clock = new StepClock(listener);
    RunReports reports = new RunReports(request, Instant.now(), clock);
    try {
      clock.start("list");
      Listings listings = new Listings(request);
      boolean existed = request.engine().exists();
      try (Warehouse warehouse = request.engine().openForWriting(request.lockTimeout())) {
        open = warehouse;
        requireNotCancelled();
        boolean created = new Tables(warehouse).createMissing();
        Plan plan = listings.plan(request.mode(), warehouse.sql());
        if (plan.isEmpty()) {
          return reports.nothingNew(plan);
        }
        ReadProgress progress = new ReadProgress();
        listener.planned(plan, progress);
        Run run = new Run(request, plan, warehouse, created, clock, progress);
        return publish(run, warehouse, reports, existed);
      }
    } finally {
      open = null;
      listener.ended();
    }
  }

  /** Stops a run from another thread; it then fails and publishes nothing. */
  public void cancel() {
    cancelled = true;
    Warehouse warehouse = open;
    if (warehouse != null) {
      warehouse.sql().cancel();
    }
  }

  /** Whether the run has been published. */
  public boolean isPublished() {
    return published;
  }

  private void requireNotCancelled() {
    if (cancelled) {
      throw SparkifyException.failed(
          "The run was interrupted.", "Nothing was published; run the same command again.");
    }
  }

  private RunReport publish(Run run, Warehouse warehouse, RunReports reports, boolean existed) {
    try {
      run.work();
      run.ledger().addRun(reports.record(run));
      List<String> warnings = run.warnings().found();
      requireNotCancelled();
      warehouse.commit();
      published = true;
      return reports.published(run, warnings);
    } catch (RuntimeException e) {
      new FailureRecord(warehouse, reports).write(run, e, existed);
      throw e;
    }
  }
}
