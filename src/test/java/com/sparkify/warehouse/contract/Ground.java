package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.engine.Engine;
import java.sql.Connection;
import java.sql.SQLException;

/** A place for one warehouse, empty and not used by anyone else. */
public interface Ground extends AutoCloseable {
  /** A new engine each time, as a new process would have it. */
  Engine engine();

  /** A connection past the product, in the warehouse's schema. */
  Connection connect() throws SQLException;

  @Override
  void close();
}
