package com.sparkify.warehouse.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * A grid as RFC 4180 has it: a header, then one record per row. What this program tells of itself
 * takes one physical line per record, so that tools that work by lines can read it.
 */
public final class CsvText {
  private static final Pattern ENDS_A_LINE =
      Pattern.compile("[\\x00-\\x1f\\x7f\\x85\\u2028\\u2029]");

  private static final Collector<CharSequence, ?, String> JOINED = Collectors.joining(",");

  private CsvText() {}

  /** What would end a line is escaped, as in the raw text of rejects. */
  public static String of(Grid grid) {
    StringBuilder text = new StringBuilder();
    text.append(line(grid.columns())).append('\n');
    for (List<Object> row : grid.rows()) {
      text.append(physicalLine(row)).append('\n');
    }
    return text.toString();
  }

  /** One record on one physical line, without its end: what would end it earlier is escaped. */
  public static String physicalLine(List<?> values) {
    return values.stream().map(CsvText::onOneLine).map(CsvText::field).collect(JOINED);
  }

  private static Object onOneLine(Object value) {
    return value instanceof String text
        ? ENDS_A_LINE.matcher(text).replaceAll(end -> escaped(end.group().charAt(0)))
        : value;
  }

  private static String escaped(char end) {
    return String.format("\\\\u%04x", (int) end);
  }

  /** One record with its values as they are, without an end of line. */
  public static String line(List<?> values) {
    return values.stream().map(CsvText::field).collect(JOINED);
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
