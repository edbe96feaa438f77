package com.sparkify.warehouse.transform;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.FileTally;
import com.sparkify.warehouse.source.RecordScan;
import com.sparkify.warehouse.source.Reject;
import com.sparkify.warehouse.source.RejectBudget;
import com.sparkify.warehouse.source.RejectReason;
import com.sparkify.warehouse.source.Source;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Settles, at the end of a run, the plays whose deliveries disagree on when or who. The star holds
 * the winners by then; the files that can hold the losers are read once more to find their lines.
 * Conflicts are rare, so that nothing is paid for them while there are none.
 */
public final class Conflicts {
  private static final RecordSet EVENTS = RecordSet.EVENTS;
  private static final int KEYS_AT_ONCE = 100;
  private static final int START_TIME = EVENTS.indexOfKey("ts");
  private static final int USER_ID = EVENTS.indexOfKey("userId");

  /** So many rejects are kept until they are handed over. */
  private static final int REJECTS_AT_ONCE = 1_000;

  private final Sql run;
  private final Source source;
  private final RejectBudget budget;
  private final Consumer<List<Reject>> rejects;
  private final List<Reject> losers = new ArrayList<>();
  private long lost;

  /**
   * @param run the connection of the run, after its last batch
   * @param budget when it is overdrawn no more losers are looked for
   * @param rejects takes the losers as they are found
   */
  public Conflicts(Sql run, Source source, RejectBudget budget, Consumer<List<Reject>> rejects) {
    this.run = run;
    this.source = source;
    this.budget = budget;
    this.rejects = rejects;
  }

  /** Whether any delivery of this run disagrees with another, or with what is published. */
  public boolean exist() {
    return run.count("conflicts/count") > 0;
  }

  /**
   * Finds what lost.
   *
   * @param published the warehouse as it was before the run; null where it was empty
   * @param files the event files of the run
   */
  public Settlement settle(Sql published, Collection<FileTally> files) {
    Spans spans = new Spans(run.query("conflicts/spans", row -> Span.of(row)));
    Map<Long, PlayVersion> winners = new HashMap<>();
    run.query("conflicts/winners", row -> winners.put(row.getLong(1), PlayVersion.of(row)));
    long replaced = replaced(published, winners);
    files.stream().filter(spans::overlap).forEach(file -> findLosers(file, winners));
    handOver();
    return new Settlement(replaced, lost);
  }

  /** How many of the winners stand in the place of another version that was published. */
  private static long replaced(Sql published, Map<Long, PlayVersion> winners) {
    if (published == null) {
      return 0;
    }
    long replaced = 0;
    List<Long> keys = List.copyOf(winners.keySet());
    for (int from = 0; from < keys.size(); from += KEYS_AT_ONCE) {
      for (Map.Entry<Long, PlayVersion> before : published(published, keys, from).entrySet()) {
        replaced += before.getValue().equals(winners.get(before.getKey())) ? 0 : 1;
      }
    }
    return replaced;
  }

  /** The statement takes a fixed number of keys; the last one fills what is left of it. */
  private static Map<Long, PlayVersion> published(Sql published, List<Long> keys, int from) {
    Object[] asked = new Object[KEYS_AT_ONCE];
    for (int i = 0; i < KEYS_AT_ONCE; i++) {
      asked[i] = keys.get(Math.min(from + i, keys.size() - 1));
    }
    Map<Long, PlayVersion> before = new HashMap<>();
    published.query(
        "conflicts/published", row -> before.put(row.getLong(1), PlayVersion.of(row)), asked);
    return before;
  }

  private void findLosers(FileTally file, Map<Long, PlayVersion> winners) {
    try (RecordScan scan = new RecordScan(EVENTS, source, file.file(), false)) {
      while (!budget.isOverdrawn() && scan.next()) {
        PlayVersion winner = scan.isPlay() ? winners.get(scan.songplayId()) : null;
        if (winner != null && !winner.equals(PlayVersion.of(scan, START_TIME, USER_ID))) {
          add(new Reject(file.file().path(), scan.line(), RejectReason.CONFLICT, null, scan.raw()));
        }
      }
    }
  }

  private void add(Reject loser) {
    budget.spend(1);
    lost++;
    losers.add(loser);
    if (losers.size() == REJECTS_AT_ONCE) {
      handOver();
    }
  }

  private void handOver() {
    rejects.accept(List.copyOf(losers));
    losers.clear();
  }
}
