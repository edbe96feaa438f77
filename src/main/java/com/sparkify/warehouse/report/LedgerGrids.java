package com.sparkify.warehouse.report;

import com.sparkify.warehouse.ledger.RunRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Runs and rejects as grids. */
public final class LedgerGrids {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm").withZone(ZoneOffset.UTC);

  private LedgerGrids() {}

  /** What a person wants to see of each run. */
  public static Grid shortRuns(List<RunRecord> runs) {
    Grid all =
        new Grid(
            List.of(
                "run",
                "started (UTC)",
                "status",
                "took",
                "files",
                "lines",
                "plays",
                "matched",
                "rejected",
                "message"),
            runs.stream().map(LedgerGrids::shortRun).toList());
    return all.withoutEmpty("message");
  }

  private static List<Object> shortRun(RunRecord run) {
    return Arrays.asList(
        run.id(),
        MINUTES.format(run.startedAt()),
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

  /**
   * What a person in a folder wants to see of each reject.
   *
   * @param rejects by run, set, file, line, reason, key and raw text
   */
  public static Grid shortRejects(Grid rejects, Path folder) {
    return new Grid(
        List.of("run", "where", "reason", "raw"),
        rejects.rows().stream().map(row -> shortReject(row, folder)).toList());
  }

  private static List<Object> shortReject(List<Object> row, Path folder) {
    return Arrays.asList(
        row.get(0),
        Place.near(folder, (String) row.get(2), (Long) row.get(3)),
        Shown.problem((String) row.get(4), (String) row.get(5)),
        row.get(6));
  }
}
