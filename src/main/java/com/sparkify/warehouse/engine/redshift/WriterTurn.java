package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.engine.Ddl;
import com.sparkify.warehouse.schema.Ledger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The turn of the one run that writes: a lock on {@code etl_lock}, which no reader touches. It is
 * the first thing of the transaction, so that what the transaction then sees is what the run before
 * it has left; and it lasts as long as the transaction.
 */
final class WriterTurn {
  private final RedshiftSession session;
  private final Optional<String> schema;

  WriterTurn(RedshiftSession session, Optional<String> schema) {
    this.session = session;
    this.schema = schema;
  }

  /** Begins a transaction; waits as long as {@code patience}, then says who has the turn. */
  void take(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!tryTake(Duration.ofNanos(deadline - System.nanoTime()))) {
      session.end();
    }
  }

  /** False if the tables were dropped while we waited. */
  private boolean tryTake(Duration patience) {
    session.end();
    try {
      if (!isThere()) {
        make();
      }
      session.execute("SET statement_timeout TO " + Math.max(1, patience.toMillis()));
      session.begin();
      session.execute("LOCK " + RedshiftDialect.DIALECT.quote(Ledger.LOCK.name()));
      session.execute("RESET statement_timeout");
      return true;
    } catch (SQLException e) {
      if (RedshiftErrors.isMissingTable(e)) {
        return false;
      }
      if (RedshiftErrors.isTimeout(e)) {
        session.end();
        throw new TurnHolder(session).explain(e);
      }
      throw session.errors().explain("waiting for its turn", e);
    }
  }

  /**
   * What is to be locked before anything else has to be there before: it is made in transactions of
   * its own, and is all that a first run that dies leaves behind.
   */
  private void make() throws SQLException {
    if (schema.isPresent() && session.sql().count("has_schema", schema.get()) == 0) {
      session.execute("CREATE SCHEMA " + RedshiftDialect.DIALECT.quote(schema.get()));
    }
    try {
      for (String statement : new Ddl(RedshiftDialect.DIALECT).create(Ledger.LOCK)) {
        session.execute(statement);
      }
    } catch (SQLException e) {
      if (!isThere()) {
        throw e;
      }
    }
  }

  private boolean isThere() {
    return session.sql().count("has_lock") > 0;
  }
}
