package com.sparkify.warehouse.engine.postgres;

import com.sparkify.warehouse.config.JdbcServer;
import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Keys;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.schema.Table;
import java.util.Optional;

/** A warehouse on a PostgreSQL server, version 15 or newer. */
public final class PostgresEngine implements Engine {
  static final Dialect DIALECT =
      new Dialect(
          "postgres",
          // Text sorts by its bytes, as the rules say, whatever the database's language is.
          bytes -> "TEXT COLLATE \"C\"",
          Keys.ENFORCED,
          // A check resolves the references; as constraints they cost more than the load itself.
          false,
          table -> isStaging(table) ? "UNLOGGED" : "",
          // Rows that live for one run need no vacuum, and one would keep the next run from
          // emptying the table at a stroke.
          table -> isStaging(table) ? "WITH (autovacuum_enabled = false)" : "",
          Optional.of(""));

  private final PostgresConnections connections;

  /** The schema is the connection's current one where empty. */
  public PostgresEngine(JdbcServer server, Optional<String> schema) {
    connections = new PostgresConnections(server, schema);
  }

  private static boolean isStaging(Table table) {
    return table.role() == Table.Role.STAGING;
  }

  @Override
  public String name() {
    return connections.name();
  }

  @Override
  public Dialect dialect() {
    return DIALECT;
  }

  @Override
  public Warehouse openForWriting(Patience patience) {
    return PostgresWarehouse.writer(connections, patience);
  }

  /** A reader never waits; a schema that is not there holds no tables. */
  @Override
  public Optional<Warehouse> find(Patience patience) {
    return Optional.of(PostgresWarehouse.reader(connections));
  }
}
