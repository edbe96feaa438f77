package com.sparkify.warehouse.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines of a label and a value, set in two columns. */
final class Labels {
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

  /** The first line has the label, the others are set below its value. */
  Labels lines(String label, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      line(i == 0 ? label : "", values.get(i));
    }
    return this;
  }

  String text() {
    int width = lines.stream().mapToInt(line -> line.label().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Line line : lines) {
      text.append(line.label())
          .append(" ".repeat(width - line.label().length() + 2))
          .append(line.value())
          .append('\n');
    }
    return text.toString();
  }
}
