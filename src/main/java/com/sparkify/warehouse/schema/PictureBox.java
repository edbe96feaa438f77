package com.sparkify.warehouse.schema;

import java.util.List;
import java.util.Locale;

/** A table in a picture: where it stands and how large it is, in pixels. */
record PictureBox(Table table, int x, int y) {
  static final int HEAD = 30;
  static final int ROW = 20;
  static final int MARKS = 34;
  private static final int CHARACTER = 8;
  private static final int GAP = 24;

  PictureBox at(int left, int top) {
    return new PictureBox(table, left, top);
  }

  int width() {
    return MARKS + CHARACTER * longest(table.columnNames()) + GAP + CHARACTER * longest(types());
  }

  int height() {
    return HEAD + ROW * table.columns().size() + ROW / 3;
  }

  int right() {
    return x + width();
  }

  int bottom() {
    return y + height();
  }

  /** The middle of a column's row. */
  int middleOf(String column) {
    return y + HEAD + ROW * table.columnNames().indexOf(column) + ROW / 2;
  }

  static String type(Column column) {
    return column.type().kind().name().toLowerCase(Locale.ROOT);
  }

  private List<String> types() {
    return table.columns().stream().map(PictureBox::type).toList();
  }

  private static int longest(List<String> words) {
    return words.stream().mapToInt(String::length).max().orElse(0);
  }
}
