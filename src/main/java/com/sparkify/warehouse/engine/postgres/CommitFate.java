package com.sparkify.warehouse.engine.postgres;

import com.sparkify.warehouse.error.SparkifyException;
import java.sql.SQLException;
import java.time.Duration;

/** Finds out what became of a transaction when the server's answer to its commit was lost. */
record CommitFate(PostgresConnections connections, Duration patience) {
  private static final long PAUSE_MILLIS = 200;

  /**
   * Whether the transaction was committed: the server remembers, also after a restart.
   *
   * @param transaction its number; null where it changed nothing
   */
  boolean isCommitted(String transaction, SQLException lost) {
    if (transaction == null) {
      return false;
    }
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      String status = statusOf(transaction);
      if (status.equals("committed") || status.equals("aborted")) {
        return status.equals("committed");
      }
      if (System.nanoTime() - deadline >= 0 || !pause()) {
        throw unknown(lost);
      }
    }
  }

  private String statusOf(String transaction) {
    try (PostgresSession session = connections.openForReading()) {
      return session
          .sql()
          .query("transaction_status", row -> String.valueOf(row.getString(1)), transaction)
          .get(0);
    } catch (SparkifyException e) {
      return "not reached";
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

  private SparkifyException unknown(SQLException lost) {
    return SparkifyException.failed(
        "The connection to "
            + connections.name()
            + " was lost while the run was being published,"
            + " and the server cannot be asked whether it was.",
        "Run the same command again when the server is back: what is published is not loaded twice.",
        lost);
  }
}
