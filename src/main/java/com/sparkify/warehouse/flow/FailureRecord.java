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

  FailureRecord(Warehouse warehouse, RunReports reports) {
    this.warehouse = warehouse;
    this.reports = reports;
  }

  void write(Run run, RuntimeException failure) {
    try {
      warehouse.rollback();
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
