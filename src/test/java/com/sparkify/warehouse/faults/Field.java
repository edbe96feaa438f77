package com.sparkify.warehouse.faults;

import com.sparkify.warehouse.contract.Ground;
import com.sparkify.warehouse.engine.Engine;
import java.util.List;

/** An engine whose runs can be cut. */
interface Field extends AutoCloseable {
  /** What can happen here. */
  List<Cut.Kind> kinds();

  /** A place where everything is as it is before the run. */
  Ground ground(Scene scene, Scene.Run run);

  /**
   * The ground's engine, with a fault that strikes when it is due.
   *
   * @param cancel stops the run
   */
  Engine armed(Ground ground, Cut cut, Strike strike, Runnable cancel);

  /** Strikes now, from another thread. */
  void strike(Cut cut, Runnable cancel);

  /** Ends whatever goes on being wrong. */
  void calm();

  @Override
  void close();
}
