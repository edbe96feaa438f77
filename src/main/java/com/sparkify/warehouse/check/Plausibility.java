package com.sparkify.warehouse.check;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.schema.Column;
import com.sparkify.warehouse.schema.ColumnType;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the values of a column usually are, though others are allowed.
 *
 * @param expected in words, after "is"
 * @param odd a condition that is true of the other values, and not of NULL
 */
record Plausibility(String column, String expected, String odd) {
  private static final Map<String, List<String>> KNOWN =
      Map.of("level", List.of("free", "paid"), "gender", List.of("F", "M"));

  private static final String EARLIEST = "2000-01-01 00:00:00";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** Of the columns of which something is known. */
  static Optional<Plausibility> of(Column column, Dialect dialect, Instant now) {
    String quoted = dialect.quote(column.name());
    List<String> known = KNOWN.get(column.name());
    if (known != null) {
      String odd =
          known.stream()
              .map(value -> quoted + " <> '" + value + "'")
              .collect(Collectors.joining(" AND "));
      return Optional.of(new Plausibility(column.name(), String.join(" or ", known), odd));
    }
    if (column.type().kind() == ColumnType.Kind.TIMESTAMP) {
      String between = "BETWEEN timestamp '" + EARLIEST + "' AND timestamp '" + at(now) + "'";
      return Optional.of(
          new Plausibility(column.name(), "between 2000 and now", quoted + " NOT " + between));
    }
    return Optional.empty();
  }

  private static String at(Instant now) {
    return TIME.format(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
  }
}
