package com.sparkify.warehouse.check;

import com.sparkify.warehouse.error.SparkifyException;
import java.util.ArrayList;
import java.util.List;

/** Collects what does not hold, so that all of it can be told at once. */
public final class Violations {
  private final List<String> found = new ArrayList<>();

  public void expectEqual(String what, long expected, long actual) {
    if (expected != actual) {
      found.add(what + " should be " + expected + " and is " + actual);
    }
  }

  public void expectTrue(String what, boolean holds) {
    if (!holds) {
      found.add(what);
    }
  }

  /** Throws, naming everything that does not hold, if there is anything. */
  public void requireNone() {
    if (!found.isEmpty()) {
      throw SparkifyException.rejected(
          "The run did not pass its checks: " + String.join("; ", found) + ".",
          "Nothing was published; \"sparkify doctor\" and \"sparkify check\" may tell more.");
    }
  }
}
