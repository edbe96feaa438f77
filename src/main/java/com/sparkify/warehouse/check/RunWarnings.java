package com.sparkify.warehouse.check;

import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.schema.RecordSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is worth a look in a run, though it can be published. Only staged batches and the ledger are
 * looked at, so that the cost does not grow with the history.
 */
public final class RunWarnings {
  private final Warehouse warehouse;
  private final Map<RecordSet, StagedRecords> staged = new EnumMap<>(RecordSet.class);

  /** Later times than this moment lie in the future. */
  public RunWarnings(Warehouse warehouse) {
    this.warehouse = warehouse;
    Instant now = Instant.now();
    for (RecordSet set : RecordSet.values()) {
      staged.put(set, new StagedRecords(set, warehouse.dialect(), now));
    }
  }

  /** Looks at the batch of a set that is staged now. */
  public void observe(RecordSet set) {
    staged.get(set).add(warehouse.sql());
  }

  /** All warnings, once the run is in the ledger. */
  public List<String> found() {
    List<String> found = new ArrayList<>();
    staged.values().forEach(records -> found.addAll(records.warnings()));
    found.addAll(warehouse.sql().query("check/match_rate", RunWarnings::fewMatches));
    return found;
  }

  private static String fewMatches(ResultSet row) throws SQLException {
    return String.format(
        Locale.ROOT,
        "%,d of %,d new plays match a song, where %,d would be usual.",
        row.getLong("matched"),
        row.getLong("plays"),
        row.getLong("usually"));
  }
}
