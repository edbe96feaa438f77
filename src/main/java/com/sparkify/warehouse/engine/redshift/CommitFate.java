package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.engine.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The latest run in the ledger, by which it can be found out what became of a transaction when the
 * answer to its commit was lost. A transaction that records no run can simply be done again.
 */
record CommitFate(Optional<Mark> mark) {
  /** What no two runs have in common. */
  record Mark(long run, String host, long pid, LocalDateTime startedAt) {
    static Mark of(ResultSet row) throws SQLException {
      return new Mark(
          row.getLong(1), row.getString(2), row.getLong(3), row.getObject(4, LocalDateTime.class));
    }
  }

  /** To be asked before the commit. */
  static CommitFate before(RedshiftSession session) {
    return new CommitFate(
        session.hasTables() ? session.sql().first("last_run", Mark::of) : Optional.empty());
  }

  /** To be asked by a session that has the turn, so that the transaction is over. */
  boolean isCommitted(RedshiftSession session) {
    return mark.isPresent() && session.hasTables() && isThere(mark.get(), session.sql());
  }

  private static boolean isThere(Mark mark, Sql sql) {
    return sql.count("has_run", mark.run(), mark.host(), mark.pid(), mark.startedAt()) > 0;
  }
}
