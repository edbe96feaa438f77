package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.flow.Pipeline;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While a run works, Ctrl-C and SIGTERM stop its statement, so that it rolls back and ends in
 * order. The virtual machine itself exits with 130 or 143.
 */
final class Interruption {
  private static final int SECONDS_TO_END = 5;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Console console, Pipeline pipeline) {
    hook = new Thread(() -> stop(console, pipeline), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  static Interruption watch(Console console, Pipeline pipeline) {
    return new Interruption(console, pipeline);
  }

  private void stop(Console console, Pipeline pipeline) {
    console.interrupted();
    pipeline.cancel();
    try {
      boolean ended = this.ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
      String published = pipeline.isPublished() ? "the run was published" : "nothing was published";
      console.say(
          "Interrupted: " + published + (ended ? "." : ", and the run did not end in time."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void close() {
    ended.countDown();
    if (!hook.isAlive()) {
      Runtime.getRuntime().removeShutdownHook(hook);
    }
  }
}
