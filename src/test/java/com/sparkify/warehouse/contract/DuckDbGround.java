package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.duckdb.DuckDbEngine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** A DuckDB file that is not there yet; the schema is its main one where empty. */
public record DuckDbGround(Path file, Optional<String> schema) implements Ground {
  public DuckDbGround(Path file) {
    this(file, Optional.empty());
  }

  @Override
  public Engine engine() {
    return new DuckDbEngine(file, schema);
  }

  @Override
  public boolean isThere() {
    return Files.exists(file);
  }

  @Override
  public Connection connect() throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
    if (schema.isPresent()) {
      connection.setSchema(schema.get());
    }
    return connection;
  }

  @Override
  public void close() {}
}
