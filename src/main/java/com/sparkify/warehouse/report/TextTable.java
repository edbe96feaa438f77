package com.sparkify.warehouse.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A grid as an aligned table that fits the window: numbers to the right, long text cut. */
public final class TextTable {
  private static final int LEAST_WIDTH = 6;

  /**
   * What is of one width, such as a time or an id, is worth keeping whole while others have this.
   */
  private static final int AMPLE_WIDTH = 12;

  private static final String GAP = "  ";

  private final List<List<String>> cells = new ArrayList<>();
  private final boolean[] numeric;
  private final boolean[] places;
  private final int[] widths;

  private TextTable(Grid grid) {
    numeric = new boolean[grid.columns().size()];
    places = new boolean[grid.columns().size()];
    widths = new int[grid.columns().size()];
    for (int i = 0; i < numeric.length; i++) {
      numeric[i] = isAll(Number.class, grid, i);
      places[i] = isAll(Place.class, grid, i);
    }
    add(grid.columns());
    grid.rows().forEach(this::add);
  }

  /** The table, each line ended; no line is wider than {@code width} where that is possible. */
  public static String of(Grid grid, int width) {
    return new TextTable(grid).render(width);
  }

  private static boolean isAll(Class<?> type, Grid grid, int column) {
    return grid.rows().stream()
        .map(row -> row.get(column))
        .allMatch(value -> value == null || type.isInstance(value));
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

  private void shrinkTo(int width) {
    int over = (widths.length - 1) * GAP.length() + Arrays.stream(widths).sum() - width;
    int[] uneven = IntStream.range(0, widths.length).filter(i -> !isEven(i)).toArray();
    int[] all = IntStream.range(0, widths.length).toArray();
    shrink(all, LEAST_WIDTH, shrink(uneven, AMPLE_WIDTH, over));
  }

  private boolean isEven(int column) {
    return cells.stream()
            .skip(1)
            .mapToInt(row -> width(row.get(column)))
            .filter(width -> width > 0)
            .distinct()
            .count()
        == 1;
  }

  /** Takes so much from the columns, none below the least; returns what could not be taken. */
  private int shrink(int[] columns, int least, int over) {
    int left = over;
    while (left > 0) {
      int widest = -1;
      for (int i : columns) {
        widest = widths[i] > least && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
      left--;
    }
    return left;
  }

  private void line(List<String> row, StringBuilder text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String fitted = fit(row.get(i), i);
      String pad = " ".repeat(widths[i] - width(fitted));
      line.append(i == 0 ? "" : GAP).append(numeric[i] ? pad + fitted : fitted + pad);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private String fit(String text, int column) {
    int width = widths[column];
    int excess = width(text) - width;
    if (places[column] && excess > 0) {
      return "…" + text.substring(text.offsetByCodePoints(0, excess + 1));
    }
    return Shown.cut(text, width);
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }
}
