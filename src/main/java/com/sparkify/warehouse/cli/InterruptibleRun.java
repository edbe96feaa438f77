package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.Pipeline;

/** A run that Ctrl-C and SIGTERM roll back, unless its commit has begun. */
record InterruptibleRun(Pipeline pipeline) implements Interruption.Work {
  @Override
  public boolean stop() {
    try {
      return pipeline.cancel();
    } catch (SparkifyException e) {
      return true; // The statement could not be told, but nothing will be published all the same.
    }
  }

  @Override
  public String outcome() {
    if (pipeline.isPublished()) {
      return "the run was published";
    }
    return pipeline.cancel()
        ? "the run was rolled back, and nothing was published"
        : "the run was being published; \"sparkify runs\" shows whether it was";
  }
}
