package com.sparkify.warehouse.report;

import com.sparkify.warehouse.ledger.RejectRecord;
import com.sparkify.warehouse.ledger.RunRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Runs and rejects as grids. */
public final class LedgerGrids {
  private LedgerGrids() {}

  /** What a person wants to see of each run. */
  public static Grid shortRuns(List<RunRecord> runs) {
    return new Grid(
        List.of(
            "run",
            "started",
            "status",
            "took",
            "files",
            "lines",
            "plays",
            "matched",
            "rejected",
            "message"),
        runs.stream().map(LedgerGrids::shortRun).toList());
  }

  private static List<Object> shortRun(RunRecord run) {
    return Arrays.asList(
        run.id(),
        run.startedAt().truncatedTo(ChronoUnit.SECONDS).toString(),
        run.status().name().toLowerCase(Locale.ROOT),
        Shown.seconds(Duration.between(run.startedAt(), run.finishedAt())),
        run.volume().files(),
        run.volume().lines(),
        run.plays().inserted() + run.plays().replaced(),
        run.plays().matched(),
        run.volume().rejected() + run.plays().conflicting(),
        run.message());
  }

  /** Everything that is known of each run. */
  public static Grid runs(List<RunRecord> runs) {
    return new Grid(
        List.of(
            "run",
            "status",
            "started_at",
            "finished_at",
            "host",
            "pid",
            "tool_version",
            "files",
            "bytes",
            "lines",
            "staged",
            "rejected",
            "blank",
            "plays_staged",
            "inserted",
            "replaced",
            "known",
            "conflicting",
            "matched",
            "message"),
        runs.stream().map(LedgerGrids::run).toList());
  }

  private static List<Object> run(RunRecord run) {
    return Arrays.asList(
        run.id(),
        run.status().name().toLowerCase(Locale.ROOT),
        run.startedAt().toString(),
        run.finishedAt().toString(),
        run.host(),
        run.pid(),
        run.toolVersion(),
        run.volume().files(),
        run.volume().bytes(),
        run.volume().lines(),
        run.volume().staged(),
        run.volume().rejected(),
        run.volume().blank(),
        run.plays().staged(),
        run.plays().inserted(),
        run.plays().replaced(),
        run.plays().known(),
        run.plays().conflicting(),
        run.plays().matched(),
        run.message());
  }

  /** What a person in a folder wants to see of each reject. */
  public static Grid shortRejects(List<RejectRecord> rejects, Path folder) {
    return new Grid(
        List.of("run", "where", "reason", "raw"),
        rejects.stream()
            .map(
                r ->
                    Arrays.<Object>asList(
                        r.run(),
                        Place.near(folder, r.path(), r.line()),
                        Shown.problem(r.reason(), r.key()),
                        r.raw()))
            .toList());
  }

  /** One row per reject; the raw text is escaped, so that each takes one line. */
  public static Grid rejects(List<RejectRecord> rejects) {
    return new Grid(
        List.of("run", "set", "file", "line", "reason", "key", "raw"),
        rejects.stream()
            .map(
                r ->
                    Arrays.<Object>asList(
                        r.run(), r.set(), r.path(), r.line(), r.reason(), r.key(), r.raw()))
            .toList());
  }
}
