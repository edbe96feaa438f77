package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.flow.RunListener;
import com.sparkify.warehouse.plan.Plan;
import com.sparkify.warehouse.report.Shown;
import com.sparkify.warehouse.source.ReadProgress;

/** Shows how far a run has come. */
final class RunProgress implements RunListener {
  private final ProgressShow show;
  private final Console console;
  private volatile String step = "start";

  RunProgress(ProgressShow show, Console console) {
    this.show = show;
    this.console = console;
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
  public void waiting(String notice) {
    console.say(Shown.printable(notice));
  }

  @Override
  public void step(String name) {
    step = name;
  }

  @Override
  public void again(String why) {
    console.warn(why + " The run begins again.");
  }

  @Override
  public void unrecorded() {
    console.warn("There is no warehouse yet that could record this failure, and none was made.");
  }

  @Override
  public void ended() {
    show.close();
  }
}
