package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.engine.Ddl;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Wait;
import com.sparkify.warehouse.schema.Ledger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The turn of the one run that writes: a lock on {@code etl_lock}, which no reader touches. It is
 * the first thing of the transaction, so that what the transaction then sees is what the run before
 * it has left; and it lasts as long as the transaction.
 */
final class WriterTurn {
  /** Long enough for a lock that nobody holds, on a busy cluster far away. */
  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final RedshiftSession session;
  private final Optional<String> schema;

  WriterTurn(RedshiftSession session, Optional<String> schema) {
    this.session = session;
    this.schema = schema;
  }

  /** Begins a transaction; tells who has the turn and waits for it, as long as {@code patience}. */
  void take(Patience patience) {
    Wait wait = patience.begin();
    while (!tryTake(wait)) {
      session.end();
    }
  }

  /** False if there is more to wait for, or the tables were dropped while we waited. */
  private boolean tryTake(Wait wait) {
    session.end();
    try {
      // What a transaction has reset is as it was before, once that is rolled back.
      session.execute("RESET statement_timeout");
      if (!isThere()) {
        make();
      }
      session.execute("SET statement_timeout TO " + Math.max(1, wait.next(MOMENT).toMillis()));
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
        goOn(wait, e);
        return false;
      }
      throw session.errors().explain("waiting for its turn", e);
    }
  }

  private void goOn(Wait wait, SQLException timedOut) {
    session.sql().execute(List.of("RESET statement_timeout"));
    String held = new TurnHolder(session).held();
    if (wait.isOver()) {
      throw Wait.over(held, timedOut);
    }
    wait.tell(held);
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
