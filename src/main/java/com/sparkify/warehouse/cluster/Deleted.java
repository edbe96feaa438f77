package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.ExitCode;
import com.sparkify.warehouse.error.SparkifyException;
import java.util.List;

/**
 * What a deletion came to.
 *
 * @param removed what was there before and is not any more
 * @param failures of the steps, none of which stopped the others
 * @param left what was found when everything was looked up again
 */
public record Deleted(List<Remnant> removed, List<SparkifyException> failures, Inventory left) {
  public Deleted {
    removed = List.copyOf(removed);
    failures = List.copyOf(failures);
  }

  /** Done only if a second look proved that nothing is left. */
  public ExitCode exitCode() {
    boolean proven =
        failures.isEmpty()
            && left.remnants().isEmpty()
            && left.strangers().isEmpty()
            && left.failures().isEmpty();
    return proven ? ExitCode.DONE : ExitCode.FAILED;
  }
}
