package com.sparkify.warehouse.api;

import com.sparkify.warehouse.flow.RunListener;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.source.ReadProgress;

/** Nobody watches the run; its report tells all of it at the end. */
final class Unwatched implements RunListener {
  @Override
  public void planned(Plan plan, ReadProgress progress) {}

  @Override
  public void step(String name) {}

  @Override
  public void ended() {}
}
