package com.sparkify.warehouse.report.page;

import com.sparkify.warehouse.check.CheckReport;
import com.sparkify.warehouse.ledger.RunRecord;
import com.sparkify.warehouse.ledger.RunRecord.Status;
import com.sparkify.warehouse.overview.Overview;
import com.sparkify.warehouse.overview.Totals;
import com.sparkify.warehouse.report.Shown;
import java.util.List;
import java.util.Locale;

/** A number that stands at the top of the page. */
record KeyFigure(String label, String value, String note, Tone tone) {
  static List<KeyFigure> of(Overview overview) {
    Totals totals = overview.totals();
    long plays = totals.activity().plays();
    return List.of(
        plain("Plays", Shown.count(plays), playsPerDay(overview)),
        plain(
            "Listeners",
            Shown.count(totals.activity().listeners()),
            each(plays, totals.activity().listeners(), "plays each")),
        plain(
            "Sessions",
            Shown.count(totals.activity().sessions()),
            each(plays, totals.activity().sessions(), "plays each")),
        plain(
            "Hours played",
            Shown.count(totals.played().toHours()),
            each(totals.played().toMinutes(), plays, "minutes a play")),
        plain("Paid plays", new Share(totals.paid(), plays).text(), counted(totals.paid())),
        plain("Matched", new Share(totals.matched(), plays).text(), counted(totals.matched())),
        checks(overview.checks()),
        latestRun(overview.runs()));
  }

  private static KeyFigure plain(String label, String value, String note) {
    return new KeyFigure(label, value, note, Tone.plain);
  }

  private static String playsPerDay(Overview overview) {
    long days = overview.listening().days().size();
    long plays = overview.totals().activity().plays() - overview.listening().astrayPlays();
    return each(plays, days, "a day, in " + days + " days");
  }

  private static String counted(long plays) {
    return Shown.plural(plays, "play");
  }

  private static String each(long number, long by, String what) {
    return by == 0 ? "" : String.format(Locale.ROOT, "%,.1f %s", 1.0 * number / by, what);
  }

  private static KeyFigure checks(CheckReport checks) {
    long passed = checks.checks().size() - checks.failed() - checks.warned();
    String note = Shown.count(passed) + " of " + Shown.count(checks.checks().size()) + " passed";
    if (checks.failed() > 0) {
      return new KeyFigure("Checks", Shown.count(checks.failed()) + " failed", note, Tone.bad);
    }
    return checks.warned() > 0
        ? new KeyFigure("Checks", Shown.plural(checks.warned(), "warning"), note, Tone.warn)
        : new KeyFigure("Checks", "All passed", note, Tone.good);
  }

  private static KeyFigure latestRun(List<RunRecord> runs) {
    if (runs.isEmpty()) {
      return plain("Latest run", "None", "");
    }
    RunRecord run = runs.get(0);
    String note = RunsView.word(run.status()) + " " + Dates.minute(run.finishedAt());
    Tone tone = run.status() == Status.FAILED ? Tone.bad : Tone.plain;
    return new KeyFigure("Latest run", "No. " + run.id(), note, tone);
  }
}
