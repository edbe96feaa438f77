package com.sparkify.warehouse.transform;

import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.schema.Star;
import java.util.Optional;

/**
 * Adds the moments of a batch's plays to {@code time}. Where staging has noted them, and all of
 * them are new, they need not be looked for among the rows.
 */
record Moments(Warehouse warehouse) {
  /** Adds those of the plays that are about to be published; returns how many are new. */
  long add(Span span) {
    Optional<long[]> noted = warehouse.stagedMoments();
    if (noted.isEmpty() || mayBeKnown(span)) {
      return warehouse.sql().run("events/time", span.from(), span.to());
    }
    warehouse.insert(Star.TIME, new TimeRows(noted.get()));
    return noted.get().length;
  }

  private boolean mayBeKnown(Span span) {
    return warehouse.sql().count("events/known_time", span.from(), span.to()) > 0;
  }
}
