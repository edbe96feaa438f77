package com.sparkify.warehouse.faults;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import java.util.Optional;

/** An engine whose writer is cut. */
record CutEngine(Engine engine, Knife knife) implements Engine {
  @Override
  public String name() {
    return engine.name();
  }

  @Override
  public Dialect dialect() {
    return engine.dialect();
  }

  @Override
  public void requireReadyToLoad() {
    engine.requireReadyToLoad();
  }

  @Override
  public Warehouse openForWriting(Patience patience) {
    return new CutWarehouse(engine.openForWriting(patience), knife);
  }

  @Override
  public Optional<Warehouse> find(Patience patience) {
    return engine.find(patience);
  }
}
