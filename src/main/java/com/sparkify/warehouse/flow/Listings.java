package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.ledger.LedgerReader;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.plan.Planner;
import com.sparkify.warehouse.plan.Planner.Found;
import com.sparkify.warehouse.plan.PublishedFiles;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.Source;

/** Looks at what is there, once, and plans from it and the ledger. */
final class Listings {
  private final Found songs;
  private final Found events;

  Listings(EtlRequest request) {
    songs = found(RecordSet.SONGS, request.songs());
    events = found(RecordSet.EVENTS, request.logs());
  }

  private static Found found(RecordSet set, Source source) {
    return new Found(set, source.location(), source.list());
  }

  Plan planForNothingYet(EtlRequest.Mode mode) {
    Planner planner = new Planner(songs, events);
    return mode == EtlRequest.Mode.FULL_REFRESH
        ? planner.everything()
        : planner.whatIsNew(PublishedFiles.none(), PublishedFiles.none());
  }

  Plan plan(EtlRequest.Mode mode, Sql sql) {
    Planner planner = new Planner(songs, events);
    LedgerReader ledger = new LedgerReader(sql);
    return switch (mode) {
      case NEW ->
          planner.whatIsNew(ledger.published(RecordSet.SONGS), ledger.published(RecordSet.EVENTS));
      case FULL_REFRESH -> planner.everything();
      case RETRY_REJECTS -> retry(planner, ledger);
    };
  }

  private static Plan retry(Planner planner, LedgerReader ledger) {
    return planner.newOrAgain(
        ledger.published(RecordSet.SONGS),
        ledger.published(RecordSet.EVENTS),
        ledger.pathsWithRejects(RecordSet.SONGS),
        ledger.pathsWithRejects(RecordSet.EVENTS));
  }
}
