package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.RecordFeed;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/**
 * Fills the temporary staging tables. DuckDB's own threads call the parser through a table function
 * and take its rows as vectors, so that parsing runs on all processors and nothing is copied twice.
 */
final class DuckDbStager {
  /** Enough to be worth a statement, few enough to stay in memory. */
  private static final long BATCH = 500_000;

  private final DuckDBConnection connection;
  private final Sql sql;
  private final DuckDbErrors errors;
  private final Map<RecordSet, FeedFunction> functions = new EnumMap<>(RecordSet.class);

  DuckDbStager(DuckDBConnection connection, Sql sql, DuckDbErrors errors) {
    this.connection = connection;
    this.sql = sql;
    this.errors = errors;
  }

  /** Replaces the staging table of the feed's set; returns how many records it holds. */
  long stage(RecordFeed feed) {
    FeedFunction function = functions.computeIfAbsent(feed.set(), this::register);
    String table = DuckDbEngine.DIALECT.quote(feed.set().stagingTable());
    sql.execute(
        List.of(
            "DROP TABLE IF EXISTS temp." + table,
            "CREATE TEMP TABLE " + table + " AS " + function.query(feed, BATCH)));
    feed.requireNoFailure();
    return sql.select("SELECT count(*) FROM " + table, row -> row.getLong(1)).get(0);
  }

  private FeedFunction register(RecordSet set) {
    FeedFunction function = new FeedFunction(set);
    try {
      function.register(connection);
    } catch (SQLException e) {
      throw errors.explain("preparing to stage", e);
    }
    return function;
  }
}
