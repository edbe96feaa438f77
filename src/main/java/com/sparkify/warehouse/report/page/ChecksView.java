package com.sparkify.warehouse.report.page;

import com.sparkify.warehouse.check.CheckReport;
import com.sparkify.warehouse.check.CheckResult;
import com.sparkify.warehouse.report.Shown;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How the checks went.
 *
 * @param troubles what did not pass, failures first
 * @param rows all of them
 */
record ChecksView(String summary, String count, List<Row> troubles, List<Row> rows) {
  /** A check. */
  record Row(
      String name,
      String verdict,
      Tone tone,
      String proves,
      String violations,
      String violationCount,
      String examined,
      String seconds,
      boolean hasExamples,
      List<String> examples) {}

  static ChecksView of(CheckReport report) {
    List<CheckResult> all = report.checks();
    long passed = all.size() - report.failed() - report.warned();
    String summary =
        String.format(
            "%s passed, %s failed, %s, in %s.",
            Shown.count(passed),
            Shown.count(report.failed()),
            Shown.plural(report.warned(), "warning"),
            Shown.seconds(report.took()));
    return new ChecksView(
        summary,
        Shown.count(all.size()),
        Stream.concat(
                all.stream().filter(CheckResult::isFailure),
                all.stream().filter(CheckResult::isWarning))
            .map(ChecksView::row)
            .toList(),
        all.stream().map(ChecksView::row).toList());
  }

  private static Row row(CheckResult check) {
    return new Row(
        check.name(),
        verdict(check),
        tone(check),
        check.proves(),
        Shown.plural(check.violations(), "violation"),
        Shown.count(check.violations()),
        Shown.count(check.examined()),
        String.format(Locale.ROOT, "%.3f", check.took().toMillis() / 1000.0),
        !check.examples().isEmpty(),
        check.examples().stream().map(Shown::printable).toList());
  }

  private static String verdict(CheckResult check) {
    return check.passed() ? "ok" : check.isFailure() ? "failed" : "warning";
  }

  private static Tone tone(CheckResult check) {
    return check.passed() ? Tone.good : check.isFailure() ? Tone.bad : Tone.warn;
  }
}
