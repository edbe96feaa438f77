package com.sparkify.warehouse.faults;

import com.sparkify.warehouse.contract.DuckDbGround;
import com.sparkify.warehouse.contract.Ground;
import com.sparkify.warehouse.engine.Engine;
import java.util.List;

/** A DuckDB file; it has no server that could go away. */
final class DuckDbField implements Field {
  @Override
  public List<Cut.Kind> kinds() {
    return List.of(
        Cut.Kind.LOST_BEFORE, Cut.Kind.LOST_AFTER, Cut.Kind.DISK_FULL, Cut.Kind.CANCELLED);
  }

  @Override
  public Ground ground(Scene scene, Scene.Run run) {
    return new DuckDbGround(
        run == Scene.Run.FIRST ? scene.place().resolve("star.duckdb") : scene.copyOfFirst());
  }

  @Override
  public Engine armed(Ground ground, Cut cut, Strike strike, Runnable cancel) {
    return new CutEngine(ground.engine(), new Knife(cut.kind(), strike, cancel));
  }

  @Override
  public void strike(Cut cut, Runnable cancel) {
    cancel.run();
  }

  @Override
  public void calm() {}

  @Override
  public void close() {}
}
