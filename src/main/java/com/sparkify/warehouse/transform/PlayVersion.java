package com.sparkify.warehouse.transform;

import com.sparkify.warehouse.source.RecordScan;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What two deliveries of one play have to agree on. */
record PlayVersion(Instant startTime, long userId) {
  /** From the second and third column of a query. */
  static PlayVersion of(ResultSet row) throws SQLException {
    return new PlayVersion(
        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC), row.getLong(3));
  }

  static PlayVersion of(RecordScan scan, int startTime, int userId) {
    return new PlayVersion(
        Instant.ofEpochMilli(scan.row().whole(startTime)), scan.row().whole(userId));
  }
}
