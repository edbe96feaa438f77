package com.sparkify.warehouse.report.page;

import com.sparkify.warehouse.ledger.RunRecord;
import com.sparkify.warehouse.ledger.RunRecord.Status;
import com.sparkify.warehouse.report.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** The latest runs, and how fast they were. */
record RunsView(String summary, boolean hasRows, List<Row> rows) {
  private static final int MOST = 30;

  /** A run. */
  record Row(
      String id,
      String started,
      String status,
      Tone tone,
      String took,
      String files,
      String bytes,
      String lines,
      String speed,
      String plays,
      String rejected,
      String message) {}

  static RunsView of(List<RunRecord> runs) {
    List<Row> rows = runs.stream().limit(MOST).map(RunsView::row).toList();
    return new RunsView(summary(runs), !rows.isEmpty(), rows);
  }

  private static String summary(List<RunRecord> runs) {
    long failed = runs.stream().filter(run -> run.status() == Status.FAILED).count();
    String shown = runs.size() > MOST ? "; these are the latest " + MOST : "";
    return String.format(
        "%s, %s of them failed%s.",
        Shown.plural(runs.size(), "run"), failed == 0 ? "none" : Shown.count(failed), shown);
  }

  static String word(Status status) {
    return status.name().toLowerCase(Locale.ROOT);
  }

  static Tone tone(Status status) {
    return switch (status) {
      case PUBLISHED -> Tone.good;
      case SUPERSEDED -> Tone.plain;
      case FAILED -> Tone.bad;
    };
  }

  private static Row row(RunRecord run) {
    Duration took = Duration.between(run.startedAt(), run.finishedAt());
    return new Row(
        String.valueOf(run.id()),
        Dates.second(run.startedAt()),
        word(run.status()),
        tone(run.status()),
        Shown.seconds(took),
        Shown.count(run.volume().files()),
        Shown.bytes(run.volume().bytes()),
        Shown.count(run.volume().lines()),
        Shown.count(run.volume().lines() * 1000 / Math.max(1, took.toMillis())),
        Shown.count(run.plays().inserted() + run.plays().replaced()),
        Shown.count(run.volume().rejected() + run.plays().conflicting()),
        run.message() == null ? "" : Shown.printable(run.message()));
  }
}
