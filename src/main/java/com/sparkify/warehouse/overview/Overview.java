package com.sparkify.warehouse.overview;

import com.sparkify.warehouse.check.CheckReport;
import com.sparkify.warehouse.ledger.RunRecord;
import java.time.Instant;
import java.util.List;

/**
 * The warehouse at a glance.
 *
 * @param at when it was read
 * @param runs the latest first
 */
public record Overview(
    Instant at,
    Totals totals,
    Listening listening,
    Funnel funnel,
    List<RejectCount> rejects,
    MatchGap gap,
    CheckReport checks,
    List<RunRecord> runs) {
  public Overview {
    rejects = List.copyOf(rejects);
    runs = List.copyOf(runs);
  }
}
