package com.sparkify.warehouse.engine;

import com.sparkify.warehouse.error.SparkifyException;
import java.util.Optional;

/** Where a warehouse is and how to get to it. */
public interface Engine {
  /** The warehouse as the user named it, without secrets. */
  String name();

  Dialect dialect();

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
  Warehouse openForWriting(Patience patience);

  /**
   * Opens for reading only whatever is there, tables or not.
   *
   * @param patience how long to wait for a run that excludes readers
   * @return empty if there is nothing to open: no file, or no such schema in it
   */
  Optional<Warehouse> find(Patience patience);

  /**
   * Opens for reading only what {@link #find} finds.
   *
   * @throws SparkifyException if there is nothing to open
   */
  default Warehouse openForReading(Patience patience) {
    return find(patience)
        .orElseThrow(
            () ->
                SparkifyException.failed(
                    "The warehouse " + name() + " does not exist.",
                    "Load it with \"sparkify etl\", or name another one with --target or"
                        + " --schema."));
  }
}
