package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.source.ReadProgress;

/** Is told how far a run has come. */
public interface RunListener {
  /** The plan is made; {@code progress} will tell how much of it has been read. */
  void planned(Plan plan, ReadProgress progress);

  /** The run has to wait for somebody else; {@code notice} says for whom, and how long at most. */
  default void waiting(String notice) {}

  /** A step begins. */
  void step(String name);

  /** What was done so far is undone, for a cause that passes, and the run begins again. */
  default void again(String why) {}

  /** The run failed, and no ledger says so, because there is no warehouse yet. */
  default void unrecorded() {}

  /** The run is over, well or not. */
  void ended();
}
