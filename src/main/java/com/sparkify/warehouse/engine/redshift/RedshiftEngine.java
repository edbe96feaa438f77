package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.SparkifyException;
import java.time.Duration;
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
  public boolean exists() {
    try (RedshiftSession session = connections.openForReading()) {
      return session.hasTables();
    }
  }

  @Override
  public Warehouse openForWriting(Duration patience) {
    return RedshiftWarehouse.writer(target, connections, patience);
  }

  @Override
  public Warehouse openForReading(Duration patience) {
    if (!exists()) {
      throw SparkifyException.failed(
          "There is no warehouse in " + name() + ".",
          "Load it with \"sparkify etl\", or name another one with --target and --schema.");
    }
    return RedshiftWarehouse.reader(target, connections);
  }
}
