package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.engine.ThisProcess;
import com.sparkify.warehouse.ledger.RunRecord;
import com.sparkify.warehouse.ledger.RunRecord.Plays;
import com.sparkify.warehouse.ledger.RunRecord.Status;
import com.sparkify.warehouse.ledger.RunRecord.Volume;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.report.RunReport;
import com.sparkify.warehouse.report.SetReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sums a run up: for the ledger, and for whoever started it. */
final class RunReports {
  private final EtlRequest request;
  private final Instant startedAt;
  private final StepClock clock;

  RunReports(EtlRequest request, Instant startedAt, StepClock clock) {
    this.request = request;
    this.startedAt = startedAt;
    this.clock = clock;
  }

  RunRecord record(Run run) {
    return record(run.id(), run, Status.PUBLISHED, run.plays(), null);
  }

  /** Nothing that a failed run staged became of anything. */
  RunRecord failed(long id, Run run, String message) {
    return record(id, run, Status.FAILED, Plays.NONE, message);
  }

  private RunRecord record(long id, Run run, Status status, Plays plays, String message) {
    return new RunRecord(
        id,
        status,
        startedAt,
        Instant.now(),
        ThisProcess.host(),
        ThisProcess.pid(),
        request.toolVersion(),
        run.volume(),
        plays,
        message);
  }

  RunReport published(Run run, List<String> warnings) {
    return new RunReport(
        run.id(),
        request.engine().name(),
        startedAt,
        Duration.between(startedAt, Instant.now()),
        new SetReport(run.events().volume(), run.plan().events().known()),
        new SetReport(run.songs().volume(), run.plan().songs().known()),
        run.plays(),
        run.rematched(),
        run.star().added(),
        run.rejects().byReason(),
        clock.times(),
        run.notes(),
        Stream.concat(run.plan().warnings().stream(), warnings.stream()).toList());
  }

  RunReport nothingNew(Plan plan) {
    return new RunReport(
        0,
        request.engine().name(),
        startedAt,
        Duration.between(startedAt, Instant.now()),
        new SetReport(Volume.NONE, plan.events().known()),
        new SetReport(Volume.NONE, plan.songs().known()),
        Plays.NONE,
        0,
        Map.of(),
        Map.of(),
        clock.times(),
        List.of(),
        plan.warnings());
  }
}
