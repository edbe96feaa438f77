package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.config.MaxRejects;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.report.Shown;
import com.sparkify.warehouse.source.Reject;
import com.sparkify.warehouse.source.RejectBudget;

/** How many records a run may reject; beyond it nothing is published. */
final class RejectLimit {
  private final MaxRejects most;
  private final RejectLog rejects;
  private final String advice;
  private final RejectBudget budget;

  /** {@code advice} says where the rejects can be looked at. */
  RejectLimit(MaxRejects most, RejectLog rejects, String advice) {
    this.most = most;
    this.rejects = rejects;
    this.advice = advice;
    this.budget = new RejectBudget(most.earlyLimit().orElse(Long.MAX_VALUE));
  }

  /** To be spent by those who read, so that they stop early. */
  RejectBudget budget() {
    return budget;
  }

  void requireBudget() {
    if (budget.isOverdrawn()) {
      throw exceeded();
    }
  }

  /** {@code lines} is how many were read. */
  void requireFew(long lines) {
    if (most.exceededBy(rejects.count(), lines)) {
      throw exceeded();
    }
  }

  private SparkifyException exceeded() {
    String first =
        rejects.first().values().stream()
            .flatMap(kept -> kept.stream().limit(1))
            .findFirst()
            .map(reject -> ", the first at " + place(reject) + " (" + reject.label() + ")")
            .orElse("");
    return SparkifyException.rejected(
        "More records were rejected than the "
            + most
            + " that are allowed"
            + first
            + "; nothing was published.",
        advice);
  }

  private static String place(Reject reject) {
    return Shown.printable(reject.path()) + (reject.line() == 0 ? "" : ":" + reject.line());
  }
}
