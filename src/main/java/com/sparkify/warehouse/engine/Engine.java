package com.sparkify.warehouse.engine;

import java.time.Duration;

/** Where a warehouse is and how to get to it. */
public interface Engine {
  /** The warehouse as the user named it, without secrets. */
  String name();

  Dialect dialect();

  /** Whether there is anything to open: a file, or, on a server, the tables. */
  boolean exists();

  /**
   * Makes sure that whatever loading takes is set, before anything is looked for.
   *
   * @throws com.sparkify.warehouse.error.SparkifyException of usage if it is not
   */
  default void requireReadyToLoad() {}

  /**
   * Opens the warehouse for the one run that writes, and begins a transaction. What does not exist
   * is made, and appears with the first commit.
   *
   * @param patience how long to wait for another run to end
   */
  Warehouse openForWriting(Duration patience);

  /**
   * Opens the warehouse for reading only.
   *
   * @param patience how long to wait for a run that excludes readers
   * @throws com.sparkify.warehouse.error.SparkifyException if it does not exist
   */
  Warehouse openForReading(Duration patience);
}
