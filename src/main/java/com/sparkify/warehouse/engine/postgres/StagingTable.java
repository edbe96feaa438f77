package com.sparkify.warehouse.engine.postgres;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.schema.Staging;
import com.sparkify.warehouse.source.RecordFeed;
import java.sql.SQLException;
import java.util.List;

/** The staging table of a set, in the session of a run. */
record StagingTable(PostgresSession run, RecordSet set) {
  private static final String LOCK_NOT_AVAILABLE = "55P03";
  private static final String NO_SUCH_TABLE = "42P01";

  /**
   * Empties the table. Nobody waits for it: a lock that keeps readers out is taken only if there
   * are none, and by a session that gives it back at once. Else the rows go one by one.
   */
  void empty(PostgresConnections connections) {
    try (PostgresSession aside = connections.openForWriting()) {
      if (!tryTruncate(aside)) {
        run.execute("DELETE FROM " + name());
      }
    } catch (SQLException e) {
      throw explain("emptying", e);
    }
  }

  /** False if somebody looks at the table. One that only the run can see is empty anyway. */
  private boolean tryTruncate(PostgresSession aside) throws SQLException {
    try {
      aside.execute("LOCK TABLE " + name() + " IN ACCESS EXCLUSIVE MODE NOWAIT");
      aside.execute("TRUNCATE " + name());
      aside.commit();
      return true;
    } catch (SQLException e) {
      String state = PostgresErrors.stateOf(e);
      if (!state.equals(LOCK_NOT_AVAILABLE) && !state.equals(NO_SUCH_TABLE)) {
        throw e;
      }
      return state.equals(NO_SUCH_TABLE);
    }
  }

  /**
   * Adds all that the feed has, in as many portions as it takes to keep what is seen of users;
   * returns how many rows the server took.
   *
   * @param moments noted of the plays among them
   */
  long fill(RecordFeed feed, PlayMoments moments) {
    SeenUsers users = new SeenUsers(run);
    users.begin();
    long rows = 0;
    boolean more = true;
    while (more) {
      try (ParserThreads parsers = new ParserThreads(feed, moments)) {
        rows += fill(feed, parsers);
        users.add(parsers.seen());
        more = parsers.isUnfinished();
      }
    }
    return rows;
  }

  private long fill(RecordFeed feed, ParserThreads parsers) {
    try (CopyStream stream = run.copyInto(Staging.table(set))) {
      CopyRows rows = parsers.next();
      while (rows != null) {
        stream.send(rows);
        parsers.giveBack(rows);
        rows = parsers.next();
      }
      feed.requireNoFailure();
      return stream.finish();
    } catch (SQLException e) {
      throw explain("filling", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SparkifyException.failed(
          "Staging in " + run.name() + " was interrupted.",
          "Nothing was published; run the same command again.",
          e);
    }
  }

  /** Tells the planner what is in the table. */
  void analyze() {
    run.sql().execute(List.of("ANALYZE " + name()));
  }

  private SparkifyException explain(String doing, SQLException e) {
    return run.errors().explain(doing + " " + name(), e);
  }

  private String name() {
    return PostgresEngine.DIALECT.quote(set.stagingTable());
  }
}
