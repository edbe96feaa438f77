package com.sparkify.warehouse.schema;

/**
 * A key of a JSON record that is read, and the staging column it fills.
 *
 * @param key the key as the app writes it, in exact case
 */
public record Field(String key, String column, Kind kind) {
  /** How the delivered value is read. */
  public sealed interface Kind {}

  /** A string, number or boolean as its text, at most {@code bytes} of UTF-8. */
  public record Text(int bytes) implements Kind {}

  /** Kept as delivered for inspection, at most {@code bytes}; never a reason to reject. */
  public record Inspected(int bytes) implements Kind {}

  /** A whole number between {@code least} and {@code greatest}, both included. */
  public record Whole(long least, long greatest) implements Kind {}

  /** Milliseconds since 1970 UTC, staged as a timestamp. */
  public record Millis(long greatest) implements Kind {}

  /** A finite double. */
  public record Real() implements Kind {}
}
