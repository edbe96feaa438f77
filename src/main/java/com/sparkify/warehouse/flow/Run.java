package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.check.RunWarnings;
import com.sparkify.warehouse.check.TouchedRows;
import com.sparkify.warehouse.check.Violations;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.ledger.LedgerWriter;
import com.sparkify.warehouse.ledger.RunRecord.Plays;
import com.sparkify.warehouse.ledger.RunRecord.Volume;
import com.sparkify.warehouse.plan.FilePlan;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.ReadProgress;
import com.sparkify.warehouse.source.RecordFeed;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.stage.SetLoader;
import com.sparkify.warehouse.transform.Conflicts;
import com.sparkify.warehouse.transform.PlayCounts;
import com.sparkify.warehouse.transform.Settlement;
import com.sparkify.warehouse.transform.StarBuilder;
import java.util.List;

/**
 * The work of one run between the plan and the commit: songs, the plays they touch, events, what
 * was in conflict, the checks, the ledger.
 */
final class Run {
  private final EtlRequest request;
  private final Plan plan;
  private final Warehouse warehouse;
  private final boolean created;
  private final StepClock clock;
  private final LedgerWriter ledger;
  private final StarBuilder star;
  private final TouchedRows touched;
  private final RunWarnings warnings;
  private final Violations violations = new Violations();
  private final RejectLog rejects;
  private final RejectLimit limit;
  private final SetLoader songs;
  private final SetLoader events;
  private final long id;

  private PlayCounts plays = PlayCounts.NONE;
  private Settlement settlement = Settlement.NONE;
  private long matched;
  private long rematched;

  /** {@code created} says that the tables were made by this run, to be filled. */
  Run(
      EtlRequest request,
      Plan plan,
      Warehouse warehouse,
      boolean created,
      StepClock clock,
      ReadProgress progress) {
    this.request = request;
    this.plan = plan;
    this.warehouse = warehouse;
    this.created = created;
    this.clock = clock;
    ledger = new LedgerWriter(warehouse);
    id = ledger.nextRunId();
    rejects = new RejectLog(ledger, id);
    limit = new RejectLimit(request.maxRejects(), rejects, lookAtRejects(created));
    star = new StarBuilder(warehouse);
    touched = new TouchedRows(warehouse.sql());
    warnings = new RunWarnings(warehouse);
    songs = loader(plan.songs(), request.songs(), progress);
    events = loader(plan.events(), request.logs(), progress);
  }

  /** What a run has made goes with it when it fails. */
  private String lookAtRejects(boolean created) {
    return created
        ? "Allow more with --max-rejects, or make the tables first with \"sparkify tables create\""
            + " to have the rejects of a failed run kept."
        : "See them with \"sparkify rejects --run " + id + "\", or allow more with --max-rejects.";
  }

  private SetLoader loader(FilePlan files, Source source, ReadProgress progress) {
    return new SetLoader(
        warehouse, new RecordFeed(files.set(), source, files.fresh(), limit.budget(), progress));
  }

  /** Does everything but the commit. */
  void work() {
    clock.start("prepare");
    forgetWhatIsReadAgain();
    star.begin();
    loadSongs();
    loadEvents();
    clock.start("check");
    settleConflicts();
    limit.requireFew(volume().lines());
    new Funnel(songs, events, plays()).check(violations);
    violations.requireNone();
    clock.start("publish");
    writeFiles(RecordSet.SONGS, songs);
    writeFiles(RecordSet.EVENTS, events);
    if (created) {
      new Tables(warehouse).addKeys();
    }
  }

  private void forgetWhatIsReadAgain() {
    if (plan.fullRefresh()) {
      ledger.forgetEverything();
    } else if (request.mode() == EtlRequest.Mode.RETRY_REJECTS) {
      ledger.forget(RecordSet.SONGS, plan.songs().fresh());
      ledger.forget(RecordSet.EVENTS, plan.events().fresh());
    }
  }

  private void loadSongs() {
    while (stageNext(RecordSet.SONGS, songs)) {
      clock.start("transform");
      star.foldSongs();
      clock.start("check");
      touched.checkSongs(violations);
      warnings.observe(RecordSet.SONGS);
    }
    clock.start("transform");
    rematched = songs.rows() == 0 ? 0 : star.rematchPlays();
  }

  private void loadEvents() {
    while (stageNext(RecordSet.EVENTS, events)) {
      clock.start("transform");
      plays = plays.plus(star.foldEvents());
      clock.start("check");
      matched += star.span().map(span -> touched.checkPlays(span, violations)).orElse(0L);
      warnings.observe(RecordSet.EVENTS);
    }
  }

  private boolean stageNext(RecordSet set, SetLoader loader) {
    clock.start("stage");
    boolean staged = loader.nextBatch();
    loader.drainRejects(found -> rejects.add(set, found));
    limit.requireBudget();
    return staged;
  }

  private void settleConflicts() {
    Conflicts conflicts =
        new Conflicts(
            warehouse.sql(),
            request.logs(),
            limit.budget(),
            losers -> rejects.add(RecordSet.EVENTS, losers));
    if (!conflicts.exist()) {
      return;
    }
    if (created || plan.fullRefresh()) {
      settlement = conflicts.settle(null, events.files());
    } else {
      try (Warehouse published = warehouse.asPublished()) {
        settlement = conflicts.settle(published.sql(), events.files());
      }
    }
    limit.requireBudget();
  }

  private void writeFiles(RecordSet set, SetLoader loader) {
    ledger.addFiles(id, set, loader.files());
  }

  long id() {
    return id;
  }

  LedgerWriter ledger() {
    return ledger;
  }

  Plan plan() {
    return plan;
  }

  StarBuilder star() {
    return star;
  }

  RunWarnings warnings() {
    return warnings;
  }

  RejectLog rejects() {
    return rejects;
  }

  SetLoader songs() {
    return songs;
  }

  SetLoader events() {
    return events;
  }

  /** How the engine went about staging. */
  List<String> notes() {
    return warehouse.notes();
  }

  long rematched() {
    return rematched;
  }

  Volume volume() {
    return songs.volume().plus(events.volume());
  }

  Plays plays() {
    long conflicting = settlement.rejected();
    return new Plays(
        plays.staged(),
        plays.inserted(),
        settlement.replaced(),
        plays.absorbed() - settlement.replaced() - conflicting,
        conflicting,
        matched);
  }
}
