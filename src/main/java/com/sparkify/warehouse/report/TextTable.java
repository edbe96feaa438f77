package com.sparkify.warehouse.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A grid as an aligned table that fits the window: numbers to the right, long text cut or continued
 * below. Where that would leave too little of the columns, each row is a list of its own.
 */
public final class TextTable {
  private static final int AMPLE_WIDTH = 12;
  private static final int LEAST_WIDTH = 8;

  /** What is short and of one width, such as a time, is kept whole, and so are numbers. */
  private static final int SHORT = 24;

  private static final String GAP = "  ";

  private final Grid grid;
  private final List<List<String>> cells = new ArrayList<>();
  private final boolean[] numeric;
  private final boolean[] places;
  private final int[] widths;
  private final boolean isCut;

  private TextTable(Grid grid, boolean isCut) {
    this.grid = grid;
    this.isCut = isCut;
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

  /** The table, each line ended; text that finds no room is cut. */
  public static String of(Grid grid, int width) {
    return new TextTable(grid, true).render(width);
  }

  /** The table, each line ended; text that finds no room goes on below. */
  public static String wrapped(Grid grid, int width) {
    return new TextTable(grid, false).render(width);
  }

  private static boolean isAll(Class<?> type, Grid grid, int column) {
    List<Object> values =
        grid.rows().stream().map(row -> row.get(column)).filter(value -> value != null).toList();
    return !values.isEmpty() && values.stream().allMatch(type::isInstance);
  }

  private void add(List<?> row) {
    List<String> line = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String text = cell(row.get(i));
      widths[i] = Math.max(widths[i], DisplayWidth.of(text));
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
    int over = (widths.length - 1) * GAP.length() + Arrays.stream(widths).sum() - width;
    if (shrink(LEAST_WIDTH, shrink(AMPLE_WIDTH, over)) > 0 && !grid.rows().isEmpty()) {
      return TextRecords.of(grid.columns(), cells.subList(1, cells.size()), width);
    }
    StringBuilder text = new StringBuilder();
    row(cells.get(0), text);
    text.append(Arrays.stream(widths).mapToObj("─"::repeat).collect(Collectors.joining(GAP)))
        .append('\n');
    cells.subList(1, cells.size()).forEach(row -> row(row, text));
    return text.toString();
  }

  /** Takes so much from the columns, the widest first; returns what could not be taken. */
  private int shrink(int least, int over) {
    int[] floors =
        IntStream.range(0, widths.length).map(i -> isKept(i) ? widestValue(i) : least).toArray();
    int left = over;
    while (left > 0) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        widest = widths[i] > floors[i] && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
      }
      if (widest < 0) {
        break;
      }
      widths[widest]--;
      left--;
    }
    return left;
  }

  private boolean isKept(int column) {
    return numeric[column]
        || values(column).max().orElse(0) <= SHORT
            && values(column).filter(width -> width > 0).distinct().count() == 1;
  }

  private int widestValue(int column) {
    return Math.max(values(column).max().orElse(0), Math.min(widths[column], LEAST_WIDTH));
  }

  private IntStream values(int column) {
    return cells.stream().skip(1).mapToInt(row -> DisplayWidth.of(row.get(column)));
  }

  private void row(List<String> row, StringBuilder text) {
    List<List<String>> fitted = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      fitted.add(isCut ? List.of(cut(row.get(i), i)) : Paragraph.fill(row.get(i), widths[i]));
    }
    int height = fitted.stream().mapToInt(List::size).max().orElse(1);
    for (int line = 0; line < height; line++) {
      line(fitted, line, text);
    }
  }

  private void line(List<List<String>> fitted, int number, StringBuilder text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < fitted.size(); i++) {
      String part = number < fitted.get(i).size() ? fitted.get(i).get(number) : "";
      String pad = " ".repeat(widths[i] - DisplayWidth.of(part));
      line.append(i == 0 ? "" : GAP).append(numeric[i] ? pad + part : part + pad);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private String cut(String text, int column) {
    return places[column]
        ? DisplayWidth.cutStart(text, widths[column])
        : DisplayWidth.cut(text, widths[column]);
  }
}
