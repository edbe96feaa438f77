package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.engine.Unload;
import com.sparkify.warehouse.engine.Unloader;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.schema.Staging;
import com.sparkify.warehouse.schema.Table;
import com.sparkify.warehouse.source.RecordFeed;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A session at a Redshift. A writer has its turn from the beginning to its first commit. */
final class RedshiftWarehouse implements Warehouse {
  private final RedshiftTarget target;
  private final RedshiftConnections connections;
  private final Patience patience;
  private final WorkFolder work;
  private final RedshiftStager stager;
  private final S3Unload unloads;
  private RedshiftSession session;
  private boolean inTurn;

  private RedshiftWarehouse(
      RedshiftTarget target, RedshiftConnections connections, Patience patience) {
    this.target = target;
    this.connections = connections;
    this.patience = patience;
    this.work = new WorkFolder(target);
    this.unloads = new S3Unload(target, connections);
    this.stager = new RedshiftStager(target, work, new Slices(connections));
  }

  static Warehouse writer(
      RedshiftTarget target, RedshiftConnections connections, Patience patience) {
    RedshiftWarehouse warehouse = new RedshiftWarehouse(target, connections, patience);
    warehouse.openInTurn();
    return warehouse;
  }

  /** A reader never waits. */
  static Warehouse reader(RedshiftTarget target, RedshiftConnections connections) {
    RedshiftWarehouse warehouse =
        new RedshiftWarehouse(target, connections, Patience.silent(Duration.ZERO));
    warehouse.session = connections.openForReading();
    return warehouse;
  }

  private void openInTurn() {
    session = connections.open();
    try {
      takeTurn();
    } catch (RuntimeException e) {
      session.close();
      throw e;
    }
  }

  private void takeTurn() {
    new WriterTurn(session, connections.schema()).take(patience);
    inTurn = true;
  }

  @Override
  public Dialect dialect() {
    return RedshiftDialect.DIALECT;
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
  public List<String> notes() {
    return stager.notes();
  }

  /** What was put into S3 for it is gone when this returns. */
  @Override
  public long stageBatch(RecordFeed feed) {
    try {
      return stager.stage(feed, copy());
    } finally {
      work.clear();
    }
  }

  @Override
  public void insert(Table table, List<Object[]> rows) {
    try {
      new RowInsert(session, copy(), target).insert(table, rows);
    } finally {
      work.clear();
    }
  }

  private S3Copy copy() {
    return new S3Copy(session, connections, work);
  }

  @Override
  public Optional<Unloader> unloader(Unload.Place place) {
    return place == Unload.Place.S3 ? Optional.of(unloads) : Optional.empty();
  }

  @Override
  public Warehouse asPublished() {
    return reader(target, connections);
  }

  @Override
  public void commit() {
    CommitFate fate = CommitFate.before(session);
    inTurn = false;
    try {
      session.commit();
    } catch (SQLException e) {
      if (!RedshiftErrors.isLost(e) || !fate.isCommitted(this::reopened, patience.most(), e)) {
        throw session.errors().explain("committing", e);
      }
    }
  }

  private RedshiftSession reopened() {
    openInTurn();
    return session;
  }

  /**
   * Goes on in a new turn, after other runs that were waiting for theirs; after a lost connection,
   * on a new one.
   */
  @Override
  public void rollback() {
    if (session.isLost()) {
      openInTurn();
    } else if (inTurn) {
      takeTurn();
    } else {
      session.end();
      session.begin();
    }
  }

  @Override
  public void close() {
    try (work;
        unloads) {
      session.close();
    }
  }
}
