package com.sparkify.warehouse.report;

import com.sparkify.warehouse.ledger.RunRecord.Plays;
import com.sparkify.warehouse.ledger.RunRecord.Volume;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The end of a run, in a few lines that fit the window. */
public final class RunText {
  private static final List<String> COLUMNS =
      List.of(
          "run",
          "target",
          "seconds",
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
          "matched");

  /** As deep as the names of the lines. */
  private static final int INDENT = 8;

  private RunText() {}

  public static String of(RunReport report, int width) {
    String text = report.isNothingNew() ? nothingNew(report) : published(report);
    return Paragraph.wrap(text, width, INDENT);
  }

  private static String nothingNew(RunReport report) {
    return String.format(
        "Nothing new: %s of events and %s of songs have been published before. (%s)%n",
        Shown.plural(report.events().known(), "file"),
        Shown.plural(report.songs().known(), "file"),
        Shown.seconds(report.took()));
  }

  private static String published(RunReport report) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            "Run %d published to %s in %s, %s/s%n%n",
            report.run(),
            Shown.printable(report.target()),
            Shown.seconds(report.took()),
            Shown.bytes(bytesPerSecond(report))));
    funnel("events", report.events(), text);
    funnel("songs", report.songs(), text);
    plays(report, text);
    rejects(report, text);
    text.append(String.format("%nadded   %s%n", added(report.added())));
    report.notes().forEach(note -> text.append(String.format("note    %s%n", note)));
    text.append(String.format("time    %s%n", steps(report)));
    return text.toString();
  }

  private static void funnel(String name, SetReport set, StringBuilder text) {
    Volume v = set.read();
    text.append(
        String.format(
            "%-7s %s lines of %s = %s staged + %s rejected + %s blank; %s known%n",
            name,
            Shown.count(v.lines()),
            Shown.plural(v.files(), "file"),
            Shown.count(v.staged()),
            Shown.count(v.rejected()),
            Shown.count(v.blank()),
            Shown.plural(set.known(), "file")));
  }

  private static void plays(RunReport report, StringBuilder text) {
    Plays p = report.plays();
    text.append(
        String.format(
            "plays   %s staged = %s inserted + %s replaced + %s known + %s conflicting%n",
            Shown.count(p.staged()),
            Shown.count(p.inserted()),
            Shown.count(p.replaced()),
            Shown.count(p.known()),
            Shown.count(p.conflicting())));
    text.append(
        String.format(
            "matched %s of these plays match a song (%s); %s published before were matched anew%n",
            Shown.count(p.matched()),
            Shown.percent(p.matched(), p.staged() - p.conflicting()),
            Shown.count(report.rematched())));
  }

  private static void rejects(RunReport report, StringBuilder text) {
    if (!report.rejects().isEmpty()) {
      String reasons =
          report.rejects().entrySet().stream()
              .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
              .map(entry -> Shown.count(entry.getValue()) + " " + entry.getKey())
              .collect(Collectors.joining(", "));
      long all = report.rejects().values().stream().mapToLong(Long::longValue).sum();
      text.append(String.format("rejects %s: %s%n", Shown.count(all), reasons));
    }
  }

  private static String added(Map<String, Long> added) {
    return added.entrySet().stream()
        .map(entry -> Shown.count(entry.getValue()) + " " + entry.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String steps(RunReport report) {
    return report.steps().stream()
        .map(step -> step.step() + " " + Shown.seconds(step.took()))
        .collect(Collectors.joining(", "));
  }

  private static long bytesPerSecond(RunReport report) {
    long bytes = report.events().read().bytes() + report.songs().read().bytes();
    return (long) (1000.0 * bytes / Math.max(1, report.took().toMillis()));
  }

  /** The run as one row. */
  public static Grid grid(RunReport report) {
    return new Grid(COLUMNS, List.of(values(report)));
  }

  private static List<Object> values(RunReport report) {
    Plays p = report.plays();
    Volume v = report.events().read().plus(report.songs().read());
    return List.of(
        report.run(),
        report.target(),
        report.took().toMillis() / 1000.0,
        v.files(),
        v.bytes(),
        v.lines(),
        v.staged(),
        v.rejected(),
        v.blank(),
        p.staged(),
        p.inserted(),
        p.replaced(),
        p.known(),
        p.conflicting(),
        p.matched());
  }
}
