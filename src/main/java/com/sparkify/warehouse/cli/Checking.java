package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.check.CheckReport;
import com.sparkify.warehouse.check.Checker;
import com.sparkify.warehouse.config.Settings;
import com.sparkify.warehouse.error.ExitCode;
import java.time.Instant;

/** What the commands that check have in common. */
final class Checking {
  private Checking() {}

  /** Takes all checks over the target of the settings. */
  static CheckReport of(Workspace workspace, Settings settings) {
    return workspace.read(settings, warehouse -> new Checker(warehouse).check(Instant.now()));
  }

  /** Says what to do if a check failed; returns the exit code. */
  static int conclude(Console console, CheckReport report) {
    if (!report.passed()) {
      console.say(
          "\"sparkify etl --full-refresh\" rebuilds star and ledger from the files that are there.");
    }
    return (report.passed() ? ExitCode.DONE : ExitCode.CHECKS_FAILED).number();
  }
}
