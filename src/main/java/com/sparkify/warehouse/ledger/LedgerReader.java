package com.sparkify.warehouse.ledger;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.ledger.RunRecord.Plays;
import com.sparkify.warehouse.ledger.RunRecord.Status;
import com.sparkify.warehouse.ledger.RunRecord.Volume;
import com.sparkify.warehouse.plan.PublishedFiles;
import com.sparkify.warehouse.schema.RecordSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads the ledger. */
public final class LedgerReader {
  private final Sql sql;

  public LedgerReader(Sql sql) {
    this.sql = sql;
  }

  public PublishedFiles published(RecordSet set) {
    return new PublishedFiles(sql.query("ledger/published", row -> row.getString(1), lower(set)));
  }

  /** All runs, the latest first. */
  public List<RunRecord> runs() {
    return sql.query("ledger/runs", LedgerReader::run);
  }

  /** Shows rejects by run, path and line, however many there are. */
  public void rejects(RejectFilter wanted, Sql.RowVisitor visitor) {
    sql.visitFile("ledger/rejects", visitor, wanted.run(), wanted.reason(), wanted.file());
  }

  /** The files of a set that published runs rejected records of. */
  public Set<String> pathsWithRejects(RecordSet set) {
    return new HashSet<>(
        sql.query("ledger/paths_with_rejects", row -> row.getString(1), lower(set)));
  }

  /** The paths of the published files that hold plays of this moment. */
  public List<String> filesAround(Instant moment) {
    LocalDateTime at = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    return sql.query("ledger/files_around", row -> row.getString(1), at, at);
  }

  private static RunRecord run(ResultSet row) throws SQLException {
    return new RunRecord(
        row.getLong("run_id"),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        row.getString("host"),
        row.getLong("pid"),
        row.getString("tool_version"),
        new Volume(
            row.getLong("files"),
            row.getLong("bytes"),
            row.getLong("lines_read"),
            row.getLong("lines_staged"),
            row.getLong("lines_rejected"),
            row.getLong("lines_blank")),
        new Plays(
            row.getLong("plays_staged"),
            row.getLong("plays_inserted"),
            row.getLong("plays_replaced"),
            row.getLong("plays_known"),
            row.getLong("plays_conflicting"),
            row.getLong("plays_matched")),
        row.getString("message"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  private static String lower(RecordSet set) {
    return set.name().toLowerCase(Locale.ROOT);
  }
}
