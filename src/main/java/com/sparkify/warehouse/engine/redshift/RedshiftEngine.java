package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import java.util.Optional;

/** A warehouse on Amazon Redshift, provisioned or Serverless. */
public final class RedshiftEngine implements Engine {
  private final RedshiftTarget target;
  private final RedshiftConnections connections;

  /** The schema is the connection's current one where empty. */
  public RedshiftEngine(RedshiftTarget target, Optional<String> schema) {
    this.target = target;
    this.connections =
        new RedshiftConnections(new RedshiftLogin(target.server(), target.aws()), schema);
  }

  @Override
  public String name() {
    return connections.name();
  }

  @Override
  public Dialect dialect() {
    return RedshiftDialect.DIALECT;
  }

  @Override
  public void requireReadyToLoad() {
    WorkFolder.requireLocation(target);
  }

  @Override
  public Warehouse openForWriting(Patience patience) {
    return RedshiftWarehouse.writer(target, connections, patience);
  }

  /** A reader never waits; a schema that is not there holds no tables. */
  @Override
  public Optional<Warehouse> find(Patience patience) {
    return Optional.of(RedshiftWarehouse.reader(target, connections));
  }
}
