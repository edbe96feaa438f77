package com.sparkify.warehouse.preview;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What values are expected to be; others are loaded too, and are rarely meant. */
final class Expectations {
  private static final Set<String> LEVELS = Set.of("free", "paid");
  private static final Set<String> GENDERS = Set.of("F", "M");
  private static final long YEAR_2000 = Instant.parse("2000-01-01T00:00:00Z").toEpochMilli();

  private Expectations() {}

  /** What is odd about an accepted value of the key; empty if nothing is. */
  static Optional<String> oddity(String key, String value) {
    return switch (key) {
      case "level" -> unless(LEVELS.contains(value), "neither free nor paid");
      case "gender" -> unless(GENDERS.contains(value), "neither F nor M");
      case "ts" -> unless(isTimely(value), "before 2000 or in the future");
      default -> Optional.empty();
    };
  }

  private static Optional<String> unless(boolean expected, String oddity) {
    return expected ? Optional.empty() : Optional.of(oddity);
  }

  private static boolean isTimely(String millis) {
    long at = Long.parseLong(millis.replaceFirst("\\..*", ""));
    return at >= YEAR_2000 && at <= System.currentTimeMillis();
  }
}
