package com.sparkify.warehouse.engine.postgres;

import com.sparkify.warehouse.engine.Ddl;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Wait;
import com.sparkify.warehouse.schema.Ledger;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * The turn of the one run that writes: a lock on {@code etl_lock}, which no reader touches and
 * which keeps no reader out. It lasts as long as the transaction.
 */
final class WriterTurn {
  private static final String LOCK_TIMED_OUT = "55P03";
  private static final String NO_SUCH_TABLE = "42P01";
  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final String BEGINNING = "run_begins";

  private final PostgresSession session;
  private final Optional<String> schema;

  WriterTurn(PostgresSession session, Optional<String> schema) {
    this.session = session;
    this.schema = schema;
  }

  /** Tells who has the turn and waits for it, as long as {@code patience}. */
  void take(Patience patience) {
    Wait wait = patience.begin();
    while (!tryTake(wait)) {
      session.rollback();
    }
  }

  /** Takes back what was done in this turn, without giving it up. */
  static void undo(PostgresSession session) {
    try {
      session.execute("ROLLBACK TO SAVEPOINT " + BEGINNING);
    } catch (SQLException e) {
      throw session.errors().explain("rolling back", e);
    }
  }

  /** False if there is more to wait for, or the tables were dropped while we waited. */
  private boolean tryTake(Wait wait) {
    try {
      long millis = wait.next(MOMENT).toMillis();
      session.execute("SET LOCAL lock_timeout = " + Math.max(1, millis));
      if (!isThere()) {
        make();
      }
      session.execute("LOCK TABLE etl_lock IN EXCLUSIVE MODE");
      session.execute("SET LOCAL lock_timeout TO DEFAULT");
      session.execute("SAVEPOINT " + BEGINNING);
      return true;
    } catch (SQLException e) {
      if (PostgresErrors.stateOf(e).equals(NO_SUCH_TABLE)) {
        return false;
      }
      if (PostgresErrors.stateOf(e).equals(LOCK_TIMED_OUT)) {
        session.rollback();
        goOn(wait, e);
        return false;
      }
      throw session.errors().explain("waiting for its turn", e);
    }
  }

  private void goOn(Wait wait, SQLException timedOut) {
    Optional<String> holder = new TurnHolder(session).find();
    String held = "The warehouse " + session.name() + " is being written by ";
    if (wait.isOver()) {
      throw Wait.over(held + holder.orElse("another process, which has just ended"), timedOut);
    }
    holder.ifPresent(who -> wait.tell(held + who));
  }

  /**
   * What cannot be locked because it is not there yet has a stand-in, so that of two first runs one
   * makes the tables, and the other finds them.
   */
  private void make() throws SQLException {
    session.execute("SELECT pg_advisory_xact_lock(" + TurnHolder.STAND_IN + ")");
    if (isThere()) {
      return;
    }
    if (schema.isPresent() && session.sql().count("has_schema", schema.get()) == 0) {
      session.execute("CREATE SCHEMA " + PostgresEngine.DIALECT.quote(schema.get()));
    }
    for (String statement : new Ddl(PostgresEngine.DIALECT).create(Ledger.LOCK)) {
      session.execute(statement);
    }
  }

  private boolean isThere() {
    return session.sql().count("has_lock") > 0;
  }
}
