package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.ledger.LedgerWriter;

/**
 * Writes down that a run failed, with its first rejects, in a small transaction of its own that
 * plans ignore. A first run that fails is not written down: it leaves nothing where there was
 * nothing, because an empty warehouse would look like a good one.
 */
final class FailureRecord {
  private final Warehouse warehouse;
  private final RunReports reports;
  private final String target;

  /** {@code target} is the warehouse as the user named it. */
  FailureRecord(Warehouse warehouse, RunReports reports, String target) {
    this.warehouse = warehouse;
    this.reports = reports;
    this.target = target;
  }

  void write(Run run, RuntimeException failure) {
    try {
      warehouse.rollback();
      new SchemaVersion(warehouse).upgrade(target); // which has just been rolled back, too
      LedgerWriter ledger = new LedgerWriter(warehouse);
      long id = ledger.nextRunId(); // not the run's own if another had its turn in between
      ledger.addRun(reports.failed(id, run, failure.getMessage()));
      run.rejects().first().forEach((set, rejects) -> ledger.addRejects(id, set, rejects));
      warehouse.commit();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
