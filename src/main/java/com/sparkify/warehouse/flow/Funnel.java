package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.check.Violations;
import com.sparkify.warehouse.ledger.RunRecord.Plays;
import com.sparkify.warehouse.ledger.RunRecord.Volume;
import com.sparkify.warehouse.source.FileTally;
import com.sparkify.warehouse.stage.SetLoader;

/** Nothing vanishes: what the reader counted is what the warehouse counts. */
record Funnel(SetLoader songs, SetLoader events, Plays plays) {
  void check(Violations violations) {
    checkLines("songs", songs, violations);
    checkLines("events", events, violations);
    long delivered = events.files().stream().mapToLong(FileTally::plays).sum();
    violations.expectEqual("plays in staging", delivered, plays.staged());
    violations.expectEqual(
        "plays inserted, replaced, known and conflicting",
        delivered,
        plays.inserted() + plays.replaced() + plays.known() + plays.conflicting());
    violations.expectTrue("more plays replace or conflict than were absorbed", plays.known() >= 0);
  }

  private static void checkLines(String what, SetLoader loader, Violations violations) {
    Volume v = loader.volume();
    violations.expectTrue("not every planned file of " + what + " was read", loader.isComplete());
    violations.expectEqual("rows of " + what + " in staging", v.staged(), loader.rows());
    violations.expectEqual("lines of " + what, v.lines(), v.staged() + v.rejected() + v.blank());
  }
}
