package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.config.JdbcServer;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.postgres.PostgresEngine;
import com.sparkify.warehouse.standin.PostgresDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A schema that is not there yet, in a database on a real server. */
public record PostgresGround(PostgresDatabase database, String schema) implements Ground {
  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  public static PostgresGround in(PostgresDatabase database) {
    return new PostgresGround(
        database, "'); DROP TABLE users; -- \"" + SCHEMAS.incrementAndGet() + "\"");
  }

  @Override
  public Engine engine() {
    return engineFor(PostgresDatabase.USER);
  }

  Engine engineFor(String user) {
    return new PostgresEngine(server(user), Optional.of(schema));
  }

  private JdbcServer server(String user) {
    return new JdbcServer(database.url(), Optional.of(user), Optional.empty(), Map.of());
  }

  @Override
  public Connection connect() throws SQLException {
    Connection connection = database.connect();
    connection.setSchema(schema);
    return connection;
  }

  @Override
  public void close() {}
}
