package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.engine.Unload;
import com.sparkify.warehouse.engine.Unloader;
import com.sparkify.warehouse.engine.Wait;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.schema.Table;
import com.sparkify.warehouse.source.RecordFeed;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/** One connection to a DuckDB file; what it holds beside the connection is closed with it. */
final class DuckDbWarehouse implements Warehouse {
  private final DuckDbConnections connections;
  private final DuckDBConnection connection;
  private final Sql sql;
  private final DuckDbStager stager;
  private final NewFile building;
  private final WriterLock lock;

  private DuckDbWarehouse(
      DuckDbConnections connections,
      DuckDBConnection connection,
      NewFile building,
      WriterLock lock) {
    this.connections = connections;
    this.connection = connection;
    this.sql = new Sql(connection, DuckDbEngine.DIALECT, connections.errors());
    this.stager = new DuckDbStager(connection, sql, connections.errors());
    this.building = building;
    this.lock = lock;
  }

  static Warehouse writer(
      DuckDbConnections connections, NewFile building, WriterLock lock, Wait wait) {
    return new DuckDbWarehouse(connections, connections.openForWriting(wait), building, lock);
  }

  /** Empty if the schema is not there. */
  static Optional<Warehouse> reader(DuckDbConnections connections, Wait wait) {
    return connections
        .openForReading(wait)
        .map(connection -> new DuckDbWarehouse(connections, connection, null, null));
  }

  @Override
  public Dialect dialect() {
    return DuckDbEngine.DIALECT;
  }

  @Override
  public List<Table> stagingTables() {
    return List.of();
  }

  @Override
  public Sql sql() {
    return sql;
  }

  @Override
  public long stageBatch(RecordFeed feed) {
    giveBackLastBatch();
    return stager.stage(feed);
  }

  /**
   * A table that is dropped keeps its memory, and then its room on the disk, until the transaction
   * ends. In a file that does not have its name yet it may end: nobody sees what is in there.
   */
  private void giveBackLastBatch() {
    if (building != null && building.isUnfinished()) {
      doing("giving back a batch", connection::commit);
    }
  }

  @Override
  public void insert(Table table, List<Object[]> rows) {
    String schema = connections.schema().orElse(DuckDBConnection.DEFAULT_SCHEMA);
    new DuckDbAppends(connection, schema, connections.errors()).append(table, rows);
  }

  @Override
  public Optional<Unloader> unloader(Unload.Place place) {
    return place == Unload.Place.FOLDER
        ? Optional.of(unload -> sql.update(CopyTo.text(unload)))
        : Optional.empty();
  }

  @Override
  public Warehouse asPublished() {
    return new DuckDbWarehouse(connections, connections.beside(connection), null, null);
  }

  @Override
  public void commit() {
    doing("committing", connection::commit);
    if (building != null && building.isUnfinished()) {
      doing("completing it", this::writeAllIntoTheFile);
      doing("closing it", connection::close);
      building.appear();
    }
  }

  /** Closing would do that, too, but keep to itself that the disk is full. */
  private void writeAllIntoTheFile() throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
    }
  }

  @Override
  public void rollback() {
    doing("rolling back", connection::rollback);
  }

  @Override
  public void close() {
    List<Runnable> steps = new ArrayList<>();
    steps.add(() -> doing("closing it", this::rollBackAndClose));
    if (building != null && building.isUnfinished()) {
      steps.add(building::discard);
    }
    if (lock != null) {
      steps.add(lock::close);
    }
    runAll(steps);
  }

  private void rollBackAndClose() throws SQLException {
    if (!connection.isClosed()) {
      connection.rollback();
      connection.close();
    }
  }

  /** Every step is taken, whatever happens to the others; the first failure is thrown. */
  private static void runAll(List<Runnable> steps) {
    RuntimeException first = null;
    for (Runnable step : steps) {
      try {
        step.run();
      } catch (RuntimeException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }

  private interface Action {
    void run() throws SQLException;
  }

  private void doing(String what, Action action) {
    try {
      action.run();
    } catch (SQLException e) {
      throw connections.errors().explain(what, e);
    }
  }
}
