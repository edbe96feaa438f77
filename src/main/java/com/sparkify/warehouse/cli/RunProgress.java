package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.flow.RunListener;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.source.ReadProgress;
import java.util.function.Consumer;

/** Shows how far a run has come. */
final class RunProgress implements RunListener {
  private final ProgressShow show;
  private final Consumer<String> warnings;
  private volatile String step = "start";

  RunProgress(ProgressShow show, Consumer<String> warnings) {
    this.show = show;
    this.warnings = warnings;
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
  public void again(String why) {
    warnings.accept(why + " The run begins again.");
  }

  @Override
  public void unrecorded() {
    warnings.accept("There is no warehouse yet that could record this failure, and none was made.");
  }

  @Override
  public void ended() {
    show.close();
  }
}
