package com.sparkify.warehouse.report;

import java.util.List;
import java.util.stream.Collectors;

/** A grid as RFC 4180 has it: a header, then one record per row. */
public final class CsvText {
  private CsvText() {}

  public static String of(Grid grid) {
    StringBuilder text = new StringBuilder();
    text.append(line(grid.columns())).append('\n');
    grid.rows().forEach(row -> text.append(line(row)).append('\n'));
    return text.toString();
  }

  /** One record, without an end of line. */
  public static String line(List<?> values) {
    return values.stream().map(CsvText::field).collect(Collectors.joining(","));
  }

  private static String field(Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain && !text.isEmpty() ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
