package com.sparkify.warehouse.report;

import com.sparkify.warehouse.ledger.RunRecord.Plays;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a run did.
 *
 * @param run the run's number; 0 where there was nothing new and nothing was written
 * @param rematched plays published before that match another song now
 * @param added rows that each table of the star gained
 * @param rejects how many records were rejected, by reason
 * @param notes how the engine went about staging, where users may want to know
 */
public record RunReport(
    long run,
    String target,
    Instant startedAt,
    Duration took,
    SetReport events,
    SetReport songs,
    Plays plays,
    long rematched,
    Map<String, Long> added,
    Map<String, Long> rejects,
    List<StepTime> steps,
    List<String> notes,
    List<String> warnings) {
  public boolean isNothingNew() {
    return run == 0;
  }
}
