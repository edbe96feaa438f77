package com.sparkify.warehouse.report;

import com.sparkify.warehouse.check.CheckReport;
import com.sparkify.warehouse.check.CheckResult;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** How all checks went: a table, what did not pass with examples, and one line that sums it up. */
public final class CheckText {
  private CheckText() {}

  /** The table fits the window's width. */
  public static String of(CheckReport report, int width) {
    return TextTable.wrapped(shortGrid(report), width) + brief(report, width);
  }

  /** What did not pass and the sum, without the table. */
  public static String brief(CheckReport report, int width) {
    StringBuilder text = new StringBuilder();
    report.checks().stream().filter(r -> !r.passed()).forEach(r -> explain(r, text));
    text.append('\n').append(summary(report)).append('\n');
    return Paragraph.wrap(text.toString(), width, 4);
  }

  private static Grid shortGrid(CheckReport report) {
    return new Grid(
        List.of("check", "result", "violations", "examined", "seconds"),
        report.checks().stream()
            .map(
                r ->
                    List.<Object>of(r.name(), verdict(r), r.violations(), r.examined(), seconds(r)))
            .toList());
  }

  private static String verdict(CheckResult result) {
    if (result.passed()) {
      return "ok";
    }
    return result.isFailure() ? "FAILED" : "warning";
  }

  private static void explain(CheckResult result, StringBuilder text) {
    text.append(
        String.format(
            "%n%s %s%n  expected that %s; %s:%n",
            verdict(result),
            result.name(),
            result.proves(),
            Shown.plural(result.violations(), "violation")));
    result.examples().forEach(e -> text.append("  ").append(Shown.printable(e)).append('\n'));
    if (result.violations() > result.examples().size()) {
      text.append("  …\n");
    }
  }

  private static String summary(CheckReport report) {
    long passed = report.checks().size() - report.failed() - report.warned();
    return String.format(
        "%s in %s: %s ok, %s failed, %s",
        Shown.plural(report.checks().size(), "check"),
        Shown.seconds(report.took()),
        Shown.count(passed),
        Shown.count(report.failed()),
        Shown.plural(report.warned(), "warning"));
  }

  /** One row per check. */
  public static Grid grid(CheckReport report) {
    return new Grid(
        List.of(
            "check",
            "severity",
            "passed",
            "violations",
            "table",
            "examined",
            "seconds",
            "proves",
            "examples"),
        report.checks().stream().map(CheckText::values).toList());
  }

  private static List<Object> values(CheckResult result) {
    return List.of(
        result.name(),
        result.severity().name().toLowerCase(Locale.ROOT),
        result.passed(),
        result.violations(),
        result.table(),
        result.examined(),
        seconds(result),
        result.proves(),
        String.join("; ", result.examples()));
  }

  private static BigDecimal seconds(CheckResult result) {
    return BigDecimal.valueOf(result.took().toMillis(), 3);
  }
}
