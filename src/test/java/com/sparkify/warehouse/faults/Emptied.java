package com.sparkify.warehouse.faults;

import com.sparkify.warehouse.contract.Ground;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.flow.Tables;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** A ground that is used again and again: its tables go when it is closed, and nothing else. */
record Emptied(Ground ground) implements Ground {
  @Override
  public Engine engine() {
    return ground.engine();
  }

  @Override
  public Connection connect() throws SQLException {
    return ground.connect();
  }

  @Override
  public void close() {
    try (Warehouse warehouse = engine().openForWriting(Patience.silent(Duration.ofSeconds(10)))) {
      new Tables(warehouse).drop("here");
      warehouse.commit();
    }
  }
}
