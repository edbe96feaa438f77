package com.sparkify.warehouse.report;

import java.util.List;
import java.util.stream.Collectors;

/** A grid as RFC 4180 has it: a header, then one record per row. */
public final class CsvText {
  private CsvText() {}

  public static String of(Grid grid) {
    StringBuilder text = new StringBuilder();
    line(grid.columns(), text);
    grid.rows().forEach(row -> line(row, text));
    return text.toString();
  }

  private static void line(List<?> values, StringBuilder text) {
    text.append(values.stream().map(CsvText::field).collect(Collectors.joining(","))).append('\n');
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
