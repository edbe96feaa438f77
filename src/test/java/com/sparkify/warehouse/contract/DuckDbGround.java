package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.duckdb.DuckDbEngine;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** A DuckDB file that is not there yet. */
record DuckDbGround(Path file) implements Ground {
  @Override
  public Engine engine() {
    return new DuckDbEngine(file, Optional.empty());
  }

  @Override
  public Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:duckdb:" + file);
  }

  @Override
  public void close() {}
}
