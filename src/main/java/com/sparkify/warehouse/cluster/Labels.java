package com.sparkify.warehouse.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What there is to say about a thing: lines of a label and a value. */
public final class Labels {
  private record Line(String label, String value) {}

  private final List<Line> lines = new ArrayList<>();

  Labels line(String label, Object value) {
    lines.add(new Line(label, String.valueOf(value)));
    return this;
  }

  Labels line(String label, Optional<?> value) {
    value.ifPresent(present -> line(label, present));
    return this;
  }

  Labels lines(String label, List<?> values) {
    values.forEach(value -> line(label, value));
    return this;
  }

  /** Pairs of label and value, in order. */
  public List<List<Object>> rows() {
    return lines.stream().map(line -> List.<Object>of(line.label(), line.value())).toList();
  }

  /** In two columns, each line ended; a label stands once above what it is repeated for. */
  public String text() {
    int width = lines.stream().mapToInt(line -> line.label().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    String above = "";
    for (Line line : lines) {
      String label = line.label().equals(above) ? "" : line.label();
      text.append(label)
          .append(" ".repeat(width - label.length() + 2))
          .append(line.value())
          .append('\n');
      above = line.label();
    }
    return text.toString();
  }
}
