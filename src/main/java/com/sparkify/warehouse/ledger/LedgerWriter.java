package com.sparkify.warehouse.ledger;

import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.ledger.RunRecord.Plays;
import com.sparkify.warehouse.ledger.RunRecord.Volume;
import com.sparkify.warehouse.schema.Ledger;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.FileTally;
import com.sparkify.warehouse.source.Reject;
import com.sparkify.warehouse.source.SourceFile;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Writes the ledger, in the transaction of the run. */
public final class LedgerWriter {
  private final Warehouse warehouse;

  public LedgerWriter(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  public long nextRunId() {
    return warehouse.sql().count("ledger/next_run");
  }

  public void addRun(RunRecord run) {
    Volume volume = run.volume();
    Plays plays = run.plays();
    Object[] row = {
      run.id(), lower(run.status()), at(run.startedAt()), at(run.finishedAt()), run.host(),
      run.pid(), run.toolVersion(), volume.files(), volume.bytes(), volume.lines(),
      volume.staged(), volume.rejected(), volume.blank(), plays.staged(), plays.inserted(),
      plays.replaced(), plays.known(), plays.conflicting(), plays.matched(), run.message()
    };
    warehouse.insert(Ledger.RUNS, List.<Object[]>of(row));
  }

  public void addFiles(long run, RecordSet set, Collection<FileTally> files) {
    warehouse.insert(
        Ledger.FILES,
        files.stream()
            .map(
                f ->
                    new Object[] {
                      f.file().path(),
                      f.file().version(),
                      lower(set),
                      run,
                      f.file().bytes(),
                      f.lines(),
                      f.staged(),
                      f.rejected(),
                      f.blank(),
                      f.plays(),
                      at(f.firstPlay()),
                      at(f.lastPlay())
                    })
            .toList());
  }

  public void addRejects(long run, RecordSet set, Collection<Reject> rejects) {
    warehouse.insert(
        Ledger.REJECTS,
        rejects.stream()
            .map(
                r -> new Object[] {run, lower(set), r.path(), line(r), r.label(), r.key(), r.raw()})
            .toList());
  }

  /** Forgets that these versions were published, and what was rejected of their files. */
  public void forget(RecordSet set, Collection<SourceFile> files) {
    for (SourceFile file : files) {
      warehouse.sql().run("ledger/forget_rejects", lower(set), file.path());
      warehouse.sql().run("ledger/forget_file", lower(set), file.path(), file.version());
    }
  }

  /** Forgets every file, every reject and the star, for a rebuild; runs are superseded. */
  public void forgetEverything() {
    warehouse.sql().run("ledger/forget_everything");
  }

  private static Long line(Reject reject) {
    return reject.line() == 0 ? null : reject.line();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static LocalDateTime at(Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
