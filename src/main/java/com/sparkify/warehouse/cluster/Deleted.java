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
  /**
   * The same for a program.
   *
   * @param notOurs what stands under the warehouse's name without our tag, and was left alone
   * @param troubles what went wrong and what to do, a text each
   */
  public record Report(
      List<Remnant> removed, List<Remnant> left, List<String> notOurs, List<String> troubles) {}

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

  public Report report() {
    return new Report(removed, left.remnants(), left.strangers(), DeletionText.troubles(this));
  }
}
