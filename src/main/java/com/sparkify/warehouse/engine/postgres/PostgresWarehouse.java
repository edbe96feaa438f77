package com.sparkify.warehouse.engine.postgres;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.schema.Staging;
import com.sparkify.warehouse.schema.Table;
import com.sparkify.warehouse.source.RecordFeed;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A session at a server. A writer has its turn from the beginning to its first commit. */
final class PostgresWarehouse implements Warehouse {
  private final PostgresConnections connections;
  private final Patience patience;
  private final PostgresStager stager;
  private PostgresSession session;
  private boolean inTurn;

  private PostgresWarehouse(PostgresConnections connections, Patience patience) {
    this.connections = connections;
    this.patience = patience;
    this.stager = new PostgresStager(connections);
  }

  static Warehouse writer(PostgresConnections connections, Patience patience) {
    PostgresWarehouse warehouse = new PostgresWarehouse(connections, patience);
    warehouse.openInTurn();
    return warehouse;
  }

  /** A reader never waits. */
  static Warehouse reader(PostgresConnections connections) {
    PostgresWarehouse warehouse =
        new PostgresWarehouse(connections, Patience.silent(Duration.ZERO));
    warehouse.session = connections.openForReading();
    return warehouse;
  }

  private void openInTurn() {
    session = connections.openForWriting();
    try {
      new WriterTurn(session, connections.schema()).take(patience);
      inTurn = true;
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  @Override
  public Dialect dialect() {
    return PostgresEngine.DIALECT;
  }

  @Override
  public List<Table> stagingTables() {
    return Staging.tables();
  }

  @Override
  public Sql sql() {
    return session.sql();
  }

  @Override
  public long stageBatch(RecordFeed feed) {
    return stager.stage(feed, session);
  }

  @Override
  public Optional<long[]> stagedMoments() {
    return stager.moments();
  }

  @Override
  public void insert(Table table, List<Object[]> rows) {
    new TableCopy(session, table).insert(rows);
  }

  @Override
  public Warehouse asPublished() {
    return reader(connections);
  }

  @Override
  public void commit() {
    String transaction = session.sql().query("transaction", row -> row.getString(1)).get(0);
    inTurn = false;
    try {
      session.commit();
    } catch (SQLException e) {
      if (!PostgresErrors.isLost(e)
          || !new CommitFate(connections, patience.most()).isCommitted(transaction, e)) {
        throw session.errors().explain("committing", e);
      }
    }
  }

  /** Goes on in the same turn; after a lost connection, on a new one. */
  @Override
  public void rollback() {
    if (session.isLost()) {
      openInTurn();
    } else if (inTurn) {
      WriterTurn.undo(session);
    } else {
      session.rollback();
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
