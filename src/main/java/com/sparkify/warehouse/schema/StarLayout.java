package com.sparkify.warehouse.schema;

import com.sparkify.warehouse.schema.Table.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * A star laid out for a picture: the fact in the middle, on its right the dimensions that refer to
 * each other, on its left the others, in the order in which the fact refers to them.
 */
record StarLayout(List<PictureBox> boxes, int width, int height) {
  private static final int MARGIN = 16;
  private static final int BETWEEN_COLUMNS = 90;
  private static final int BETWEEN_ROWS = 36;

  StarLayout {
    boxes = List.copyOf(boxes);
  }

  static StarLayout of(List<Table> tables) {
    Predicate<Table> linked =
        table ->
            !table.references().isEmpty()
                || tables.stream()
                    .filter(t -> t.role() == Role.DIMENSION)
                    .flatMap(t -> t.references().stream())
                    .anyMatch(reference -> reference.table().equals(table.name()));
    Predicate<Table> fact = table -> table.role() == Role.FACT;
    List<List<PictureBox>> columns =
        List.of(
            boxes(tables, fact.negate().and(linked.negate())),
            boxes(tables, fact),
            boxes(tables, fact.negate().and(linked)));
    int height = columns.stream().mapToInt(StarLayout::height).max().orElse(0);
    List<PictureBox> placed = new ArrayList<>();
    int left = MARGIN;
    for (List<PictureBox> column : columns) {
      int top = MARGIN + (height - height(column)) / 2;
      for (PictureBox box : column) {
        placed.add(box.at(left, top));
        top += box.height() + BETWEEN_ROWS;
      }
      left += column.stream().mapToInt(PictureBox::width).max().orElse(0) + BETWEEN_COLUMNS;
    }
    // What the last column refers to within itself takes a way on its right.
    return new StarLayout(placed, left - BETWEEN_COLUMNS / 2, height + 2 * MARGIN);
  }

  PictureBox box(String table) {
    return boxes.stream().filter(b -> b.table().name().equals(table)).findFirst().orElseThrow();
  }

  private static List<PictureBox> boxes(List<Table> tables, Predicate<Table> which) {
    List<String> order =
        tables.stream()
            .filter(table -> table.role() == Role.FACT)
            .flatMap(fact -> fact.references().stream())
            .map(Reference::table)
            .toList();
    return tables.stream()
        .filter(which)
        .sorted(Comparator.comparingInt(table -> order.indexOf(table.name())))
        .map(table -> new PictureBox(table, 0, 0))
        .toList();
  }

  private static int height(List<PictureBox> column) {
    return column.stream().mapToInt(box -> box.height() + BETWEEN_ROWS).sum() - BETWEEN_ROWS;
  }
}
