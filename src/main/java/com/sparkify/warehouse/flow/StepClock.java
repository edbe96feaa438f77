package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.report.StepTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Measures the steps of a run. A step that comes again adds to its time. */
final class StepClock {
  private final RunListener listener;
  private final Map<String, Duration> times = new LinkedHashMap<>();
  private String current;
  private long since;

  StepClock(RunListener listener) {
    this.listener = listener;
  }

  void start(String step) {
    stop();
    current = step;
    since = System.nanoTime();
    listener.step(step);
  }

  List<StepTime> times() {
    stop();
    List<StepTime> all = new ArrayList<>();
    times.forEach((step, took) -> all.add(new StepTime(step, took)));
    return all;
  }

  private void stop() {
    if (current != null) {
      times.merge(current, Duration.ofNanos(System.nanoTime() - since), Duration::plus);
      current = null;
    }
  }
}
