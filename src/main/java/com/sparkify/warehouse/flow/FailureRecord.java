package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.ledger.LedgerWriter;

/**
 * Writes down that a run failed, with its first rejects, in a small transaction of its own that
 * plans ignore.
 */
final class FailureRecord {
  private final Warehouse warehouse;
  private final RunReports reports;

  FailureRecord(Warehouse warehouse, RunReports reports) {
    this.warehouse = warehouse;
    this.reports = reports;
  }

  /** Where there was no warehouse, one is made only if there are rejects to look at. */
  void write(Run run, RuntimeException failure, boolean existed) {
    try {
      warehouse.rollback();
      if (existed || run.rejects().count() > 0) {
        new Tables(warehouse).createMissing();
        LedgerWriter ledger = new LedgerWriter(warehouse);
        long id = ledger.nextRunId(); // not the run's own if another had its turn in between
        ledger.addRun(reports.failed(id, run, failure.getMessage()));
        run.rejects().first().forEach((set, rejects) -> ledger.addRejects(id, set, rejects));
        warehouse.commit();
      }
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }
}
