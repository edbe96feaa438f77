package com.sparkify.warehouse.check;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks that one pass answers.
 *
 * @param rows what follows FROM
 */
record Scan(String rows, List<Check> checks) {
  Scan {
    checks = List.copyOf(checks);
  }

  /** The values that the statement takes. */
  Object[] bound() {
    return checks.stream().flatMap(check -> check.bound().stream()).toArray();
  }

  /** Gives one row: a number of violations for each check. */
  String statement() {
    String violations = checks.stream().map(Check::violations).collect(Collectors.joining(",\n  "));
    return "SELECT\n  " + violations + "\nFROM " + rows;
  }
}
