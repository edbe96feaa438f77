package com.sparkify.warehouse.report;

import java.util.ArrayList;
import java.util.List;

/** Rows below each other, each a list of names and values: for more columns than a window shows. */
final class TextRecords {
  private static final String GAP = "  ";
  private static final int LEAST_WIDTH = 20;

  private TextRecords() {}

  /** Nothing is cut: a value that finds no room goes on below. */
  static String of(List<String> columns, List<List<String>> rows, int width) {
    int names = columns.stream().mapToInt(DisplayWidth::of).max().orElse(0);
    int room = Math.max(LEAST_WIDTH, width - names - GAP.length());
    List<String> records = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < columns.size(); i++) {
        String name = columns.get(i);
        for (String part : Paragraph.fill(row.get(i), room)) {
          String pad = " ".repeat(names - DisplayWidth.of(name));
          text.append((name + pad + GAP + part).stripTrailing()).append('\n');
          name = "";
        }
      }
      records.add(text.toString());
    }
    return String.join("\n", records);
  }
}
