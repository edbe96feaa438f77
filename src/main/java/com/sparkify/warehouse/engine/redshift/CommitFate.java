package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.error.SparkifyException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The latest run in the ledger, by which it can be found out what became of a transaction when the
 * answer to its commit was lost. A transaction that records no run can simply be done again.
 */
record CommitFate(Optional<Mark> mark) {
  private static final long PAUSE_MILLIS = 200;

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

  /**
   * Whether the transaction was committed.
   *
   * @param inTurn opens a session that has the turn, so that the transaction is over
   */
  boolean isCommitted(Supplier<RedshiftSession> inTurn, Duration patience, SQLException lost) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        RedshiftSession session = inTurn.get();
        return mark.isPresent() && session.hasTables() && isThere(mark.get(), session.sql());
      } catch (SparkifyException e) {
        if (System.nanoTime() - deadline >= 0 || !pause()) {
          throw unknown(lost);
        }
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static SparkifyException unknown(SQLException lost) {
    return SparkifyException.failed(
        "The connection to Redshift was lost while the run was being published, and it cannot be"
            + " asked whether it was.",
        "Run the same command again when it is back: what is published is not loaded twice.",
        lost);
  }

  private static boolean isThere(Mark mark, Sql sql) {
    return sql.count("has_run", mark.run(), mark.host(), mark.pid(), mark.startedAt()) > 0;
  }
}
