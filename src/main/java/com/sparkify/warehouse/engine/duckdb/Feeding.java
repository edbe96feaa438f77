package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.source.StagedRow;

/** Gives rows to one thread. */
interface Feeding {
  /** Fills the row with the next one; false if there are no more for now. */
  boolean next(StagedRow row);

  /** The thread has taken enough; another may go on where it stopped. */
  void end();
}
