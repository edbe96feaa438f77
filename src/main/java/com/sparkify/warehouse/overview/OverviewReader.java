package com.sparkify.warehouse.overview;

import com.sparkify.warehouse.check.Checker;
import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.ledger.LedgerReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Sums up a warehouse. All counting is done by the engine, whatever the size. */
public final class OverviewReader {
  private final Warehouse warehouse;
  private final Sql sql;

  public OverviewReader(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.sql = warehouse.sql();
  }

  /** The overview as of {@code now}; the checks are taken too. */
  public Overview read(Instant now) {
    return new Overview(
        now,
        sql.query("overview/totals", OverviewReader::totals).get(0),
        new ListeningReader(sql, now).read(),
        sql.query("overview/funnel", OverviewReader::funnel).get(0),
        rejects(),
        new GapReader(sql).read(),
        new Checker(warehouse).check(now),
        new LedgerReader(sql).runs());
  }

  private List<RejectCount> rejects() {
    return sql.query(
        "overview/rejects",
        row ->
            new RejectCount(
                row.getString("record_set"),
                row.getString("reason"),
                row.getString("column_name"),
                row.getLong("records"),
                row.getLong("latest_run")));
  }

  private static Totals totals(ResultSet row) throws SQLException {
    return new Totals(
        new Activity(row.getLong("plays"), row.getLong("listeners"), row.getLong("sessions")),
        row.getLong("matched"),
        row.getLong("free_plays"),
        row.getLong("paid_plays"),
        Duration.ofSeconds(row.getLong("seconds")));
  }

  private static Funnel funnel(ResultSet row) throws SQLException {
    return new Funnel(
        row.getLong("lines_read"),
        row.getLong("blank"),
        row.getLong("rejected"),
        row.getLong("events"),
        row.getLong("plays"),
        row.getLong("published"),
        row.getLong("matched"));
  }
}
