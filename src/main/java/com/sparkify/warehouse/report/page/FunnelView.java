package com.sparkify.warehouse.report.page;

import com.sparkify.warehouse.overview.Funnel;
import com.sparkify.warehouse.overview.RejectCount;
import com.sparkify.warehouse.report.Shown;
import java.util.List;

/** What became of the events. */
record FunnelView(List<Step> steps, boolean hasRejects, String rejected, List<RejectRow> rejects) {
  /**
   * A step.
   *
   * @param without what the step before has and this one has not
   * @param share of the first step
   * @param kept share of the step before
   */
  record Step(String name, String without, String records, String share, String kept) {}

  /** A reason for rejects. */
  record RejectRow(String reason, String key, String set, String records, String latestRun) {}

  static FunnelView of(Funnel funnel, List<RejectCount> rejects) {
    long rejected = rejects.stream().mapToLong(RejectCount::records).sum();
    return new FunnelView(
        steps(funnel),
        !rejects.isEmpty(),
        Shown.plural(rejected, "record"),
        rejects.stream().map(FunnelView::row).toList());
  }

  private static List<Step> steps(Funnel f) {
    return List.of(
        first(f),
        step(
            "Events",
            "without "
                + Shown.count(f.blank())
                + " blank, "
                + Shown.count(f.rejected())
                + " rejected",
            f.events(),
            f.lines(),
            f),
        step(
            "Plays",
            "without " + Shown.plural(f.events() - f.plays(), "event") + " of other pages",
            f.plays(),
            f.events(),
            f),
        step(
            "Published",
            "without " + Shown.count(f.plays() - f.published()) + " delivered again or in conflict",
            f.published(),
            f.plays(),
            f),
        step(
            "Matched",
            "without " + Shown.count(f.published() - f.matched()) + " that match no song",
            f.matched(),
            f.published(),
            f));
  }

  private static Step first(Funnel funnel) {
    Share all = new Share(funnel.lines(), funnel.lines());
    String lines = Shown.count(funnel.lines());
    return new Step("Lines read", "of all files of events", lines, all.fraction(), "");
  }

  private static Step step(String name, String without, long records, long before, Funnel funnel) {
    return new Step(
        name,
        without,
        Shown.count(records),
        new Share(records, funnel.lines()).fraction(),
        new Share(records, before).text());
  }

  private static RejectRow row(RejectCount count) {
    return new RejectRow(
        Shown.printable(count.reason()),
        count.key() == null ? "" : Shown.printable(count.key()),
        count.set(),
        Shown.count(count.records()),
        "No. " + count.latestRun());
  }
}
