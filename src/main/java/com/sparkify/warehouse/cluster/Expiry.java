package com.sparkify.warehouse.cluster;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** The time after which a warehouse should be deleted; nothing enforces it but warnings. */
public record Expiry(Instant at) {
  static final String TAG = "sparkify:expires";

  static Expiry after(Duration life, Instant now) {
    return new Expiry(now.plus(life).truncatedTo(ChronoUnit.SECONDS));
  }

  static Optional<Expiry> read(Map<String, String> tags) {
    try {
      return Optional.ofNullable(tags.get(TAG)).map(Instant::parse).map(Expiry::new);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  String value() {
    return at.toString();
  }

  /** A sentence for the user if the time has passed. */
  public Optional<String> warning(String identifier, Instant now) {
    return now.isBefore(at)
        ? Optional.empty()
        : Optional.of(
            "Warehouse "
                + identifier
                + " was meant to live until "
                + at
                + ", which has passed. Delete it with: sparkify cluster delete");
  }
}
