package com.sparkify.warehouse.cluster;

import com.sparkify.warehouse.error.SparkifyException;
import java.util.List;

/**
 * What there is of a warehouse.
 *
 * @param remnants what carries our tag
 * @param strangers what stands under its name but does not carry the tag: left alone
 * @param failures where it was not possible to look
 */
public record Inventory(
    List<Remnant> remnants, List<String> strangers, List<SparkifyException> failures) {
  public Inventory {
    remnants = List.copyOf(remnants);
    strangers = List.copyOf(strangers);
    failures = List.copyOf(failures);
  }

  /** Whether there is, or may be, a cluster or a namespace, of which a snapshot can be kept. */
  public boolean mayHoldData() {
    return !failures.isEmpty()
        || remnants.stream()
            .map(Remnant::kind)
            .anyMatch(kind -> kind.equals("cluster") || kind.equals("Serverless namespace"));
  }

  /** True if it was possible to look everywhere, and nothing was there. */
  public boolean isNothing() {
    return remnants.isEmpty() && strangers.isEmpty() && failures.isEmpty();
  }
}
