package com.sparkify.warehouse.check;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.schema.Column;
import com.sparkify.warehouse.schema.ColumnType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the values of a column usually are, though others are allowed.
 *
 * @param expected in words, after "is"
 * @param odd a condition that is true of the other values, and not of NULL
 * @param bound the values that the condition takes
 */
record Plausibility(String column, String expected, String odd, List<Object> bound) {
  private static final Map<String, List<String>> KNOWN =
      Map.of("level", List.of("free", "paid"), "gender", List.of("F", "M"));

  /** Of the columns of which something is known. */
  static Optional<Plausibility> of(Column column, Dialect dialect, Instant now) {
    String quoted = dialect.quote(column.name());
    List<String> known = KNOWN.get(column.name());
    if (known != null) {
      String odd =
          known.stream()
              .map(value -> quoted + " <> '" + value + "'")
              .collect(Collectors.joining(" AND "));
      return Optional.of(
          new Plausibility(column.name(), String.join(" or ", known), odd, List.of()));
    }
    if (column.type().kind() == ColumnType.Kind.TIMESTAMP) {
      String odd = quoted + " NOT BETWEEN timestamp '2000-01-01 00:00:00' AND ?";
      Object latest = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
      return Optional.of(
          new Plausibility(column.name(), "between 2000 and now", odd, List.of(latest)));
    }
    return Optional.empty();
  }
}
