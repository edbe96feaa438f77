package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.error.SparkifyException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.duckdb.DuckDBConnection;

/**
 * Opens connections to a database file.
 *
 * @param file as the user named it
 * @param opened the file to open: another one while the file is being made
 */
record DuckDbConnections(Path file, Path opened, Optional<String> schema) {
  DuckDBConnection open(boolean readOnly, Duration patience) {
    AtomicReference<SQLException> held = new AtomicReference<>();
    return Patience.of(patience).until(() -> tryOpen(readOnly, held), () -> inUse(held.get()));
  }

  DuckDbErrors errors() {
    return new DuckDbErrors(file);
  }

  private DuckDBConnection tryOpen(boolean readOnly, AtomicReference<SQLException> held) {
    Properties properties = new Properties();
    properties.setProperty("duckdb.read_only", String.valueOf(readOnly));
    // Readers may ask for more rows than there is memory for, and stop after the first ones.
    properties.setProperty("jdbc_stream_results", String.valueOf(readOnly));
    try {
      return configure(
          DriverManager.getConnection("jdbc:duckdb:" + opened, properties)
              .unwrap(DuckDBConnection.class),
          readOnly);
    } catch (SQLException e) {
      if (!LockHolder.isHeld(e)) {
        throw errors().explain("opening it", e);
      }
      held.set(e);
      return null;
    }
  }

  DuckDBConnection configure(DuckDBConnection connection, boolean readOnly) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      // Rows have keys, not places: keeping their order would serialise every load.
      statement.execute("SET preserve_insertion_order = false");
      // Batches of the same size come and go; giving their memory back each time is half the cost.
      statement.execute("SET allocator_flush_threshold = '1GB'");
      statement.execute("SET allocator_bulk_deallocation_flush_threshold = '1GB'");
      statement.execute("SET memory_limit = '1200MB'");
      if (!readOnly) {
        // Our statements have the smaller side of a join on the right. DuckDB guesses how many rows
        // a batch touches, far too few, and would build the hash table of them.
        statement.execute("SET disabled_optimizers = 'build_side_probe_side'");
      }
      if (schema.isPresent()) {
        String name = DuckDbEngine.DIALECT.quote(schema.get());
        if (!readOnly) {
          statement.execute("CREATE SCHEMA IF NOT EXISTS " + name);
        }
        statement.execute("USE " + name);
      }
    }
    return connection;
  }

  private SparkifyException inUse(SQLException held) {
    return SparkifyException.failed(
        "The warehouse " + file + " is in use by " + LockHolder.describe(held) + ".",
        "Wait until it ends, or wait longer with --lock-timeout.");
  }
}
