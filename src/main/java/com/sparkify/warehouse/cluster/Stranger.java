package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;

/** The refusal to touch what exists under our name but does not carry our tag. */
final class Stranger {
  private Stranger() {}

  static SparkifyException refused(String kind, String name, Ownership owner, String otherName) {
    return SparkifyException.failed(
        kind
            + " "
            + name
            + " exists and is not tagged "
            + Ownership.TAG
            + "="
            + owner.value()
            + ", so it is left alone.",
        "Choose another " + otherName + ", or delete it yourself if nobody needs it.");
  }
}
