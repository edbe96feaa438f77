package com.sparkify.warehouse.standin.s3;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which requests meet which faults; the first that fits strikes. */
public final class S3FaultScript {
  private static final class Step {
    private final Predicate<S3Request> condition;
    private final S3Fault fault;
    private int left;

    private Step(Predicate<S3Request> condition, S3Fault fault, int times) {
      this.condition = condition;
      this.fault = fault;
      this.left = times;
    }
  }

  private final List<Step> steps = new ArrayList<>();

  public void once(Predicate<S3Request> condition, S3Fault fault) {
    times(1, condition, fault);
  }

  public void always(Predicate<S3Request> condition, S3Fault fault) {
    times(Integer.MAX_VALUE, condition, fault);
  }

  public synchronized void times(int times, Predicate<S3Request> condition, S3Fault fault) {
    steps.add(new Step(condition, fault, times));
  }

  public synchronized void clear() {
    steps.clear();
  }

  synchronized Optional<S3Fault> strike(S3Request request) {
    for (Step step : steps) {
      if (step.left > 0 && step.condition.test(request)) {
        step.left--;
        return Optional.of(step.fault);
      }
    }
    return Optional.empty();
  }
}
