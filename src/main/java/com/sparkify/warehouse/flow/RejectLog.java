package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.ledger.LedgerWriter;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.Reject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the rejects of a run as they come, and keeps the first ones for the case it fails. */
final class RejectLog {
  private static final int KEPT = 1_000;

  private final LedgerWriter ledger;
  private final long run;
  private final Map<String, Long> byReason = new TreeMap<>();
  private final Map<RecordSet, List<Reject>> first = new EnumMap<>(RecordSet.class);
  private long count;

  RejectLog(LedgerWriter ledger, long run) {
    this.ledger = ledger;
    this.run = run;
  }

  void add(RecordSet set, List<Reject> rejects) {
    if (rejects.isEmpty()) {
      return;
    }
    List<Reject> kept = first.computeIfAbsent(set, s -> new ArrayList<>());
    rejects.stream().limit(Math.max(0, KEPT - kept.size())).forEach(kept::add);
    rejects.forEach(reject -> byReason.merge(reject.label(), 1L, Long::sum));
    count += rejects.size();
    ledger.addRejects(run, set, rejects);
  }

  long count() {
    return count;
  }

  Map<String, Long> byReason() {
    return byReason;
  }

  /** The first rejects of each set. */
  Map<RecordSet, List<Reject>> first() {
    return first;
  }
}
