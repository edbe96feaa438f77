package com.sparkify.warehouse.transform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

/** The moments between which plays began, in UTC, both included. */
public record Span(LocalDateTime from, LocalDateTime to) {
  /** From the first two columns of a query; null where there are no plays. */
  static Span of(ResultSet row) throws SQLException {
    LocalDateTime from = row.getObject(1, LocalDateTime.class);
    return from == null ? null : new Span(from, row.getObject(2, LocalDateTime.class));
  }
}
