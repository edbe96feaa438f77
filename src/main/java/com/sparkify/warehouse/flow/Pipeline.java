package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.Tables.Change;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.report.RunReport;
import com.sparkify.warehouse.source.ReadProgress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One run, from the listing of the files to the commit. */
public final class Pipeline {
  private final EtlRequest request;
  private final RunListener listener;
  private volatile Warehouse open;
  private boolean unrecorded;
  private final Progression progression = new Progression();

  public Pipeline(EtlRequest request, RunListener listener) {
    this.request = request;
    this.listener = listener;
  }

  /** What a run would do, without doing it. */
  public Plan plan() {
    request.engine().requireReadyToLoad();
    Listings listings = new Listings(request);
    Optional<Warehouse> found = request.engine().find(patience());
    if (found.isEmpty()) {
      return listings.planForNothingYet(request.mode());
    }
    try (Warehouse warehouse = found.get()) {
      Tables tables = new Tables(warehouse);
      tables.requireOurs(request.engine().name());
      return tables.exist()
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
    try {
      return new Attempts(listener, progression::isCancelled).at(this::attempt);
    } catch (SparkifyException e) {
      if (unrecorded) {
        listener.unrecorded();
      }
      throw e;
    }
  }

  private RunReport attempt() {
    StepClock clock = new StepClock(listener);
    RunReports reports = new RunReports(request, Instant.now(), clock);
    try {
      clock.start("list");
      Listings listings = new Listings(request);
      try (Warehouse warehouse = request.engine().openForWriting(patience())) {
        open = warehouse;
        progression.requireNotCancelled();
        Change change = new Tables(warehouse).bringUpToDateToFill(request.engine().name());
        Plan plan = listings.plan(request.mode(), warehouse.sql());
        if (plan.isEmpty()) {
          keepUpgrade(change, warehouse);
          return reports.nothingNew(plan);
        }
        ReadProgress progress = new ReadProgress();
        listener.planned(plan, progress);
        boolean created = change == Change.CREATED;
        Run run = new Run(request, plan, warehouse, created, clock, progress);
        return publish(run, warehouse, reports, created);
      }
    } finally {
      open = null;
      listener.ended();
    }
  }

  private static void keepUpgrade(Change change, Warehouse warehouse) {
    if (change == Change.UPGRADED) {
      warehouse.commit();
    }
  }

  /**
   * Stops a run from another thread; may be called again while it goes on.
   *
   * @return whether it will publish nothing any more; false if its commit has begun
   */
  public boolean cancel() {
    boolean cancelled = progression.cancel();
    Warehouse warehouse = open;
    if (cancelled && warehouse != null) {
      warehouse.sql().cancel();
    }
    return cancelled;
  }

  /** Whether the run has been published. */
  public boolean isPublished() {
    return progression.isPublished();
  }

  private Patience patience() {
    return new Patience(request.lockTimeout(), listener::waiting);
  }

  private RunReport publish(Run run, Warehouse warehouse, RunReports reports, boolean created) {
    try {
      run.work();
      run.ledger().addRun(reports.record(run));
      List<String> warnings = run.warnings().found();
      progression.publish(warehouse::commit);
      return reports.published(run, warnings);
    } catch (RuntimeException e) {
      afterFailure(run, warehouse, reports, created, e);
      throw e;
    }
  }

  /** A run that is cancelled leaves no trace, as one that is killed: neither is a failure. */
  private void afterFailure(
      Run run, Warehouse warehouse, RunReports reports, boolean created, RuntimeException e) {
    if (progression.isCancelled()) {
      return;
    }
    unrecorded = created;
    if (!created) {
      new FailureRecord(warehouse, reports, request.engine().name()).write(run, e);
    }
  }
}
