package com.sparkify.warehouse.check;

import java.time.Duration;
import java.util.List;

/**
 * How a check went.
 *
 * @param proves what holds if it passed
 * @param violations how many rows, or for some checks columns, break it
 * @param examined how many rows the table has
 * @param examples the first violations, as "column=value, column=value"
 * @param took of the statement that answered it, and maybe other checks of the table
 */
public record CheckResult(
    String name,
    String proves,
    Severity severity,
    boolean passed,
    long violations,
    String table,
    long examined,
    List<String> examples,
    Duration took) {
  public CheckResult {
    examples = List.copyOf(examples);
  }

  /** Whether it did not pass and the warehouse is wrong. */
  public boolean isFailure() {
    return !passed && severity == Severity.BLOCKING;
  }

  /** Whether it did not pass and somebody should have a look. */
  public boolean isWarning() {
    return !passed && severity == Severity.WARNING;
  }
}
