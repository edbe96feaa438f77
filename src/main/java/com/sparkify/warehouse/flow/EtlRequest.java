package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.config.MaxRejects;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.source.Source;
import java.time.Duration;

/**
 * What a run is asked to do.
 *
 * @param toolVersion is written into the ledger
 */
public record EtlRequest(
    Engine engine,
    Source logs,
    Source songs,
    MaxRejects maxRejects,
    Duration lockTimeout,
    Mode mode,
    String toolVersion) {
  /** Which files a run reads. */
  public enum Mode {
    /** Those that are not published yet. */
    NEW,
    /** All that are there, to rebuild the star and the ledger from them. */
    FULL_REFRESH,
    /** First those with rejects again, then those that are not published yet. */
    RETRY_REJECTS
  }
}
