package com.sparkify.warehouse.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * While something long works, Ctrl-C and SIGTERM stop it, so that it undoes what is half done and
 * ends in order. The virtual machine itself exits with 130 or 143.
 */
final class Interruption implements AutoCloseable {
  private static final int SECONDS_TO_END = 5;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Console console, Runnable stop, Supplier<String> outcome) {
    hook = new Thread(() -> interrupt(console, stop, outcome), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /**
   * Watches until it is closed.
   *
   * @param stop makes the work end soon
   * @param outcome completes "Interrupted: ..." once the work has ended
   */
  static Interruption watch(Console console, Runnable stop, Supplier<String> outcome) {
    return new Interruption(console, stop, outcome);
  }

  private void interrupt(Console console, Runnable stop, Supplier<String> outcome) {
    console.interrupted();
    stop.run();
    try {
      boolean inTime = ended.await(SECONDS_TO_END, TimeUnit.SECONDS);
      console.say(
          "Interrupted: " + outcome.get() + (inTime ? "." : ", and it did not end in time."));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The hook runs, and has just been told that the work is over.
    }
  }
}
