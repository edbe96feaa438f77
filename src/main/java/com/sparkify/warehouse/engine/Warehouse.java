package com.sparkify.warehouse.engine;

import com.sparkify.warehouse.schema.Table;
import com.sparkify.warehouse.source.RecordFeed;
import java.util.List;
import java.util.Optional;

/**
 * An open warehouse: one connection, in one transaction. Closing it without a commit leaves what
 * was there before. Not thread-safe, except {@link Sql#cancel}.
 */
public interface Warehouse extends AutoCloseable {
  Dialect dialect();

  /** The staging tables that outlast a run; none where they are temporary. */
  List<Table> stagingTables();

  /** The statements of this connection. */
  Sql sql();

  /**
   * Replaces the content of the set's staging table with the feed's next records, as many as the
   * engine likes to transform at a time.
   *
   * @return how many records were staged
   */
  long stageBatch(RecordFeed feed);

  /**
   * When the plays of the events staged last began, in milliseconds since 1970 UTC: each moment
   * once, in order. Empty where staging does not note them.
   */
  default Optional<long[]> stagedMoments() {
    return Optional.empty();
  }

  /** How staging went about its work, where users may want to know: a clause each. */
  default List<String> notes() {
    return List.of();
  }

  /** Adds many rows, the values in the order of the table's columns. */
  void insert(Table table, List<Object[]> rows);

  /** What writes tables to files at such a place; empty where this engine does not. */
  default Optional<Unloader> unloader(Unload.Place place) {
    return Optional.empty();
  }

  /** The warehouse as everyone else sees it: the last commit. Close it after use. */
  Warehouse asPublished();

  /** Makes everything since the last commit visible, at once, and begins a new transaction. */
  void commit();

  void rollback();

  @Override
  void close();
}
