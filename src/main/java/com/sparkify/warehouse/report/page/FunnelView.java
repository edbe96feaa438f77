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
    String unread = Shown.count(f.blank()) + " blank, " + Shown.count(f.rejected()) + " rejected";
    String otherPages = Shown.plural(f.events() - f.plays(), "event") + " of other pages";
    String repeated = Shown.count(f.plays() - f.published()) + " delivered again or in conflict";
    String unmatched = Shown.count(f.published() - f.matched()) + " that match no song";
    Share all = new Share(f.lines(), f.lines());
    return List.of(
        new Step("Lines read", "of all files of events", count(all), all.fraction(), ""),
        step("Events", unread, new Share(f.events(), f.lines()), f),
        step("Plays", otherPages, new Share(f.plays(), f.events()), f),
        step("Published", repeated, new Share(f.published(), f.plays()), f),
        step("Matched", unmatched, new Share(f.matched(), f.published()), f));
  }

  private static Step step(String name, String without, Share kept, Funnel funnel) {
    String share = new Share(kept.part(), funnel.lines()).fraction();
    return new Step(name, "without " + without, count(kept), share, kept.text());
  }

  private static String count(Share share) {
    return Shown.count(share.part());
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
