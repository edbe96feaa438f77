package com.sparkify.warehouse.report;

import java.util.ArrayList;
import java.util.List;

/** A grid as an aligned table that fits the window: numbers to the right, long text cut. */
public final class TextTable {
  private static final int LEAST_WIDTH = 6;
  private static final String GAP = "  ";

  private final List<List<String>> cells = new ArrayList<>();
  private final boolean[] numeric;
  private final int[] widths;

  private TextTable(Grid grid) {
    numeric = new boolean[grid.columns().size()];
    widths = new int[grid.columns().size()];
    for (int i = 0; i < numeric.length; i++) {
      numeric[i] = isNumeric(grid, i);
    }
    add(grid.columns());
    grid.rows().forEach(this::add);
  }

  /** The table, each line ended; no line is wider than {@code width} where that is possible. */
  public static String of(Grid grid, int width) {
    return new TextTable(grid).render(width);
  }

  private static boolean isNumeric(Grid grid, int column) {
    return grid.rows().stream()
        .map(row -> row.get(column))
        .allMatch(value -> value == null || value instanceof Number);
  }

  private void add(List<?> row) {
    List<String> line = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String text = cell(row.get(i));
      widths[i] = Math.max(widths[i], width(text));
      line.add(text);
    }
    cells.add(line);
  }

  private static String cell(Object value) {
    if (value instanceof Long || value instanceof Integer) {
      return value.toString();
    }
    return value == null ? "" : Shown.printable(value.toString());
  }

  private String render(int width) {
    shrinkTo(width);
    StringBuilder text = new StringBuilder();
    line(cells.get(0), text);
    List<String> rule = new ArrayList<>();
    for (int columnWidth : widths) {
      rule.add("─".repeat(columnWidth));
    }
    text.append(String.join(GAP, rule)).append('\n');
    cells.subList(1, cells.size()).forEach(row -> line(row, text));
    return text.toString();
  }

  /** Takes from the widest column until the table fits. */
  private void shrinkTo(int width) {
    int total = (widths.length - 1) * GAP.length();
    for (int columnWidth : widths) {
      total += columnWidth;
    }
    for (; total > width; total--) {
      int widest = 0;
      for (int i = 1; i < widths.length; i++) {
        widest = widths[i] > widths[widest] ? i : widest;
      }
      if (widths[widest] <= LEAST_WIDTH) {
        return;
      }
      widths[widest]--;
    }
  }

  private void line(List<String> row, StringBuilder text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String fitted = fit(row.get(i), widths[i]);
      String pad = " ".repeat(widths[i] - width(fitted));
      line.append(i == 0 ? "" : GAP).append(numeric[i] ? pad + fitted : fitted + pad);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static String fit(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, width - 1)) + "…";
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
