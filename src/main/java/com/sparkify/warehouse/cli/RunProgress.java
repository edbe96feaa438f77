package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.flow.RunListener;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.source.ReadProgress;

/** Shows how far a run has come. */
final class RunProgress implements RunListener {
  private final ProgressShow show;
  private volatile String step = "start";

  RunProgress(ProgressShow show) {
    this.show = show;
  }

  @Override
  public void planned(Plan plan, ReadProgress read) {
    show.start(
        event ->
            Moment.of(
                event,
                step,
                read.files(),
                (long) plan.files(),
                read.bytes(),
                plan.bytes(),
                read.records(),
                null,
                show.seconds()));
  }

  @Override
  public void step(String name) {
    step = name;
  }

  @Override
  public void ended() {
    show.close();
  }
}
