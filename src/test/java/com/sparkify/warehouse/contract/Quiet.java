package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.flow.RunListener;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.source.ReadProgress;

/** Listens to nothing. */
public final class Quiet implements RunListener {
  @Override
  public void planned(Plan plan, ReadProgress progress) {}

  @Override
  public void step(String name) {}

  @Override
  public void ended() {}
}
