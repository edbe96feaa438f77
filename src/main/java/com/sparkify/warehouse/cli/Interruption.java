package com.sparkify.warehouse.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * While something long works, Ctrl-C and SIGTERM stop it, so that it undoes what is half done and
 * ends in order. The virtual machine itself exits with 130 or 143.
 */
final class Interruption implements AutoCloseable {
  /** Work that can be stopped from another thread. */
  interface Work {
    /**
     * Makes the work end soon; may be called again while it does not.
     *
     * @return whether it will have done nothing, so that the program may also end before it does
     */
    boolean stop();

    /** Completes "Interrupted: ..." once the work has ended, or does not matter any more. */
    String outcome();
  }

  /** What waits for Ctrl-C should not wait long, nor what sends SIGTERM before it sends SIGKILL. */
  private static final long MILLIS_TO_END = 1_500;

  /** What cannot be taken back any more is worth waiting for. */
  private static final long MILLIS_TO_COMPLETE = 30_000;

  /** A statement may begin just after the one before it was stopped. */
  private static final long MILLIS_BETWEEN_STOPS = 100;

  private final Console console;
  private final Work work;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::interrupt, "interruption");

  private Interruption(Console console, Work work) {
    this.console = console;
    this.work = work;
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Watches until it is closed. */
  static Interruption watch(Console console, Work work) {
    return new Interruption(console, work);
  }

  private void interrupt() {
    console.interrupted();
    try {
      long start = System.nanoTime();
      long patience;
      do {
        patience = work.stop() ? MILLIS_TO_END : MILLIS_TO_COMPLETE;
      } while (!ended.await(MILLIS_BETWEEN_STOPS, TimeUnit.MILLISECONDS)
          && System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(patience));
      console.say("Interrupted: " + work.outcome() + ".");
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
