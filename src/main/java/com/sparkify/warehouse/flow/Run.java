package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.check.RunWarnings;
import com.sparkify.warehouse.check.TouchedRows;
import com.sparkify.warehouse.check.Violations;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.ledger.LedgerWriter;
import com.sparkify.warehouse.ledger.RunRecord.Plays;
import com.sparkify.warehouse.ledger.RunRecord.Volume;
import com.sparkify.warehouse.plan.FilePlan;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.FileTally;
import com.sparkify.warehouse.source.ReadProgress;
import com.sparkify.warehouse.source.RecordFeed;
import com.sparkify.warehouse.source.RejectBudget;
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
  private final boolean startsEmpty;
  private final StepClock clock;
  private final LedgerWriter ledger;
  private final StarBuilder star;
  private final TouchedRows touched;
  private final RunWarnings warnings;
  private final Violations violations = new Violations();
  private final RejectBudget budget;
  private final RejectLog rejects;
  private final SetLoader songs;
  private final SetLoader events;
  private final long id;

  private PlayCounts plays = PlayCounts.NONE;
  private Settlement settlement = Settlement.NONE;
  private long matched;
  private long rematched;

  /** {@code startsEmpty} says that nothing was published before. */
  Run(
      EtlRequest request,
      Plan plan,
      Warehouse warehouse,
      boolean startsEmpty,
      StepClock clock,
      ReadProgress progress) {
    this.request = request;
    this.plan = plan;
    this.warehouse = warehouse;
    this.startsEmpty = startsEmpty || plan.fullRefresh();
    this.clock = clock;
    ledger = new LedgerWriter(warehouse);
    id = ledger.nextRunId();
    rejects = new RejectLog(ledger, id);
    budget = new RejectBudget(request.maxRejects().earlyLimit().orElse(Long.MAX_VALUE));
    star = new StarBuilder(warehouse);
    touched = new TouchedRows(warehouse.sql());
    warnings = new RunWarnings(warehouse);
    songs = loader(plan.songs(), request.songs(), progress);
    events = loader(plan.events(), request.logs(), progress);
  }

  private SetLoader loader(FilePlan files, Source source, ReadProgress progress) {
    return new SetLoader(
        warehouse, new RecordFeed(files.set(), source, files.fresh(), budget, progress));
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
    requireFewRejects();
    checkFunnel();
    violations.requireNone();
    clock.start("publish");
    writeFiles(RecordSet.SONGS, songs);
    writeFiles(RecordSet.EVENTS, events);
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
    rejects.add(set, loader.newRejects());
    if (budget.isOverdrawn()) {
      throw tooManyRejects();
    }
    return staged;
  }

  private void settleConflicts() {
    Conflicts conflicts = new Conflicts(warehouse.sql(), request.logs());
    if (!conflicts.exist()) {
      return;
    }
    if (startsEmpty) {
      settlement = conflicts.settle(null, events.files());
    } else {
      try (Warehouse published = warehouse.asPublished()) {
        settlement = conflicts.settle(published.sql(), events.files());
      }
    }
    rejects.add(RecordSet.EVENTS, settlement.rejects());
  }

  private void requireFewRejects() {
    if (request.maxRejects().exceededBy(rejects.count(), volume().lines())) {
      throw tooManyRejects();
    }
  }

  private SparkifyException tooManyRejects() {
    return SparkifyException.rejected(
        "More records were rejected than the "
            + request.maxRejects()
            + " that are allowed; nothing was published.",
        "See them with \"sparkify rejects --run " + id + "\", or allow more with --max-rejects.");
  }

  private void checkFunnel() {
    checkLines("songs", songs);
    checkLines("events", events);
    long delivered = events.files().stream().mapToLong(FileTally::plays).sum();
    violations.expectEqual("plays in staging", delivered, plays.staged());
    Plays p = plays();
    violations.expectEqual(
        "plays inserted, replaced, known and conflicting",
        delivered,
        p.inserted() + p.replaced() + p.known() + p.conflicting());
    violations.expectTrue("more plays replace or conflict than were absorbed", p.known() >= 0);
  }

  private void checkLines(String what, SetLoader loader) {
    Volume v = loader.volume();
    violations.expectTrue("not every planned file of " + what + " was read", loader.isComplete());
    violations.expectEqual("rows of " + what + " in staging", v.staged(), loader.rows());
    violations.expectEqual("lines of " + what, v.lines(), v.staged() + v.rejected() + v.blank());
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
    long conflicting = settlement.rejects().size();
    return new Plays(
        plays.staged(),
        plays.inserted(),
        settlement.replaced(),
        plays.absorbed() - settlement.replaced() - conflicting,
        conflicting,
        matched);
  }
}
