package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.engine.Wait;
import com.sparkify.warehouse.error.SparkifyException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/**
 * Opens connections to a database file, each in a transaction.
 *
 * @param file as the user named it
 * @param opened the file to open: another one while the file is being made
 */
record DuckDbConnections(Path file, Path opened, Optional<String> schema) {
  /** The schema is made in the transaction if it is not there, and goes with it. */
  DuckDBConnection openForWriting(Wait wait) {
    DuckDBConnection connection = open(false, wait);
    try {
      // Our statements have the smaller side of a join on the right. DuckDB guesses how many rows a
      // batch touches, far too few, and would build the hash table of them.
      execute(connection, "SET disabled_optimizers = 'build_side_probe_side'");
      if (!opened.equals(file)) {
        // Batches leave groups of rows that are not full. To fill them up, DuckDB would write most
        // of a new file a second time.
        execute(connection, "SET max_vacuum_tasks = 0");
      }
      connection.setAutoCommit(false);
      if (schema.isPresent()) {
        execute(connection, "CREATE SCHEMA IF NOT EXISTS " + quotedSchema());
      }
      enterSchema(connection);
      SpillFolder.of(opened).remove();
      return connection;
    } catch (SQLException e) {
      throw closed(connection, errors().explain("opening it", e));
    } catch (SparkifyException e) {
      throw closed(connection, e);
    }
  }

  /** Empty if the schema is not there. */
  Optional<DuckDBConnection> openForReading(Wait wait) {
    DuckDBConnection connection = open(true, wait);
    try {
      if (!hasSchema(connection)) {
        connection.close();
        return Optional.empty();
      }
      connection.setAutoCommit(false);
      enterSchema(connection);
      return Optional.of(connection);
    } catch (SQLException e) {
      throw closed(connection, errors().explain("opening it", e));
    }
  }

  /** What could not be opened as a whole is not left open. */
  private static SparkifyException closed(DuckDBConnection connection, SparkifyException why) {
    try {
      connection.close();
    } catch (SQLException e) {
      why.addSuppressed(e);
    }
    return why;
  }

  /** A second connection, which sees what is committed. */
  DuckDBConnection beside(DuckDBConnection first) {
    try {
      DuckDBConnection second = first.duplicate().unwrap(DuckDBConnection.class);
      configure(second);
      second.setAutoCommit(false);
      enterSchema(second);
      return second;
    } catch (SQLException e) {
      throw errors().explain("opening it a second time", e);
    }
  }

  DuckDbErrors errors() {
    return new DuckDbErrors(file);
  }

  private DuckDBConnection open(boolean readOnly, Wait wait) {
    AtomicReference<SQLException> held = new AtomicReference<>();
    return Polling.until(wait, () -> tryOpen(readOnly, held), () -> inUse(held.get()));
  }

  private DuckDBConnection tryOpen(boolean readOnly, AtomicReference<SQLException> held) {
    Properties properties = new Properties();
    properties.setProperty("duckdb.read_only", String.valueOf(readOnly));
    // Readers may ask for more rows than there is memory for, and stop after the first ones.
    properties.setProperty("jdbc_stream_results", String.valueOf(readOnly));
    try {
      DuckDBConnection connection =
          // By name: a search for the driver would start all others, which takes long.
          new DuckDBDriver()
              .connect("jdbc:duckdb:" + opened, properties)
              .unwrap(DuckDBConnection.class);
      configure(connection);
      return connection;
    } catch (SQLException e) {
      if (!LockHolder.isHeld(e)) {
        throw errors().explain("opening it", e);
      }
      held.set(e);
      return null;
    }
  }

  private static void configure(DuckDBConnection connection) throws SQLException {
    // Rows have keys, not places: keeping their order would serialise every load.
    execute(connection, "SET preserve_insertion_order = false");
    // Batches of the same size come and go; giving their memory back each time is half the cost.
    execute(connection, "SET allocator_flush_threshold = '1GB'");
    execute(connection, "SET allocator_bulk_deallocation_flush_threshold = '1GB'");
    execute(connection, "SET memory_limit = '1200MB'");
  }

  private boolean hasSchema(DuckDBConnection connection) {
    Sql sql = new Sql(connection, DuckDbEngine.DIALECT, errors());
    return schema.isEmpty() || sql.count("has_schema", schema.get()) > 0;
  }

  private void enterSchema(DuckDBConnection connection) throws SQLException {
    if (schema.isPresent()) {
      execute(connection, "USE " + quotedSchema());
    }
  }

  private String quotedSchema() {
    return DuckDbEngine.DIALECT.quote(schema.orElseThrow());
  }

  private static void execute(DuckDBConnection connection, String text) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(text);
    }
  }

  private String inUse(SQLException held) {
    return "The warehouse " + file + " is in use by " + LockHolder.describe(held);
  }
}
