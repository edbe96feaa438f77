package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.flow.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** A place for one warehouse, empty and not used by anyone else. */
public interface Ground extends AutoCloseable {
  /** A new engine each time, as a new process would have it. */
  Engine engine();

  /** A connection past the product, in the warehouse's schema. */
  Connection connect() throws SQLException;

  /** Whether there is anything to connect to. */
  default boolean isThere() {
    return true;
  }

  /** Whether the warehouse has been made. */
  default boolean hasTables() {
    Optional<Warehouse> found = engine().find(Patience.silent(Duration.ofSeconds(10)));
    if (found.isEmpty()) {
      return false;
    }
    try (Warehouse warehouse = found.get()) {
      return new Tables(warehouse).exist();
    }
  }

  @Override
  void close();
}
