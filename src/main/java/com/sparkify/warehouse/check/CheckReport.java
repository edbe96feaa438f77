package com.sparkify.warehouse.check;

import java.time.Duration;
import java.util.List;

/**
 * How all checks went.
 *
 * @param passed whether none failed; warnings do not matter
 */
public record CheckReport(
    boolean passed, long failed, long warned, Duration took, List<CheckResult> checks) {
  public CheckReport {
    checks = List.copyOf(checks);
  }

  static CheckReport of(Duration took, List<CheckResult> checks) {
    long failed = checks.stream().filter(CheckResult::isFailure).count();
    long warned = checks.stream().filter(CheckResult::isWarning).count();
    return new CheckReport(failed == 0, failed, warned, took, checks);
  }
}
