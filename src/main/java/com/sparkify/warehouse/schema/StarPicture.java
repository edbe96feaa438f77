package com.sparkify.warehouse.schema;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A star as SVG, for light and dark pages. A column's comment shows where it is pointed at. */
public final class StarPicture {
  /** By this near its beginning a picture is known. */
  public static final String MARK = "class=\"star\"";

  private static final String STYLE =
      """
      <style>
      .star { --box: #fff; --head: #e8eef5; --edge: #b9c2cf; --text: #1a1e26; --faint: #59616e;
        --way: #0b5fa5; font: 13px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
      @media screen and (prefers-color-scheme: dark) { .star { --box: #171b22; --head: #222b37;
        --edge: #414b59; --text: #e7e9ee; --faint: #9ba4b2; --way: #5aaef0; } }
      .star rect { fill: var(--box); stroke: var(--edge); }
      .star .head { fill: var(--head); }
      .star text { fill: var(--text); }
      .star .table { font-weight: 700; }
      .star .type { fill: var(--faint); text-anchor: end; }
      .star .mark { fill: var(--way); font-size: 10px; }
      .star path { fill: none; stroke: var(--way); stroke-width: 1.5; }
      .star .maybe { stroke-dasharray: 5 4; }
      </style>
      """;

  private static final int PADDING = 10;
  private static final int BEND = 45;
  private static final int FOOT = 10;
  private static final int TOE = 5;

  private final StarLayout layout;

  private StarPicture(StarLayout layout) {
    this.layout = layout;
  }

  /** An {@code svg} element, each line ended; dashed ways may lead nowhere. */
  public static String of(List<Table> tables) {
    return new StarPicture(StarLayout.of(tables)).draw();
  }

  private String draw() {
    String tables =
        layout.boxes().stream().map(b -> b.table().name()).collect(Collectors.joining(", "));
    StringBuilder svg = new StringBuilder();
    String size = "width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\"";
    line(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" %s role=\"img\"", MARK);
    line(svg, size, layout.width(), layout.height());
    line(svg, "aria-label=\"The star schema: %s\">", tables);
    svg.append(STYLE);
    for (PictureBox box : layout.boxes()) {
      box.table().references().forEach(reference -> way(svg, box, reference));
    }
    layout.boxes().forEach(box -> table(svg, box));
    return svg.append("</svg>\n").toString();
  }

  /** A line from the column to the key it refers to, with a foot where many rows refer to one. */
  private void way(StringBuilder svg, PictureBox from, Reference reference) {
    PictureBox to = layout.box(reference.table());
    int out = to.x() < from.x() ? -1 : 1;
    int in = to.x() > from.x() ? -1 : 1;
    int x1 = out < 0 ? from.x() : from.right();
    int y1 = from.middleOf(reference.column());
    int x2 = in < 0 ? to.x() : to.right();
    int y2 = to.middleOf(reference.tableColumn());
    boolean required =
        from.table().requiredColumns().stream().anyMatch(c -> c.name().equals(reference.column()));
    String bends = at(x1 + out * BEND, y1) + " " + at(x2 + in * BEND, y2) + " " + at(x2, y2);
    line(svg, "<path%s d=\"M%s C%s\"/>", required ? "" : " class=\"maybe\"", at(x1, y1), bends);
    String toes = at(x1, y1 - TOE) + " L" + at(x1 + out * FOOT, y1) + " " + at(x1, y1 + TOE);
    line(svg, "<path d=\"M%s\"/>", toes);
  }

  private static void table(StringBuilder svg, PictureBox box) {
    String rect = "<rect%s x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>";
    int x = box.x();
    int y = box.y();
    line(svg, "<g><title>%s</title>", escaped(box.table().comment()));
    line(svg, rect, "", x, y, box.width(), box.height());
    line(svg, rect, " class=\"head\"", x, y, box.width(), PictureBox.HEAD - 4);
    text(svg, "table", x + PADDING, y + 18, box.table().name());
    svg.append("</g>\n");
    box.table().columns().forEach(column -> column(svg, box, column));
  }

  private static void column(StringBuilder svg, PictureBox box, Column column) {
    int y = box.middleOf(column.name()) + 4;
    line(svg, "<g><title>%s</title>", escaped(column.comment()));
    text(svg, "mark", box.x() + PADDING, y, mark(box.table(), column));
    text(svg, "column", box.x() + PictureBox.MARKS, y, column.name());
    text(svg, "type", box.right() - PADDING, y, PictureBox.type(column));
    svg.append("</g>\n");
  }

  private static String mark(Table table, Column column) {
    if (table.key().contains(column.name())) {
      return "PK";
    }
    return table.references().stream().anyMatch(r -> r.column().equals(column.name())) ? "FK" : "";
  }

  private static void text(StringBuilder svg, String style, int x, int y, String text) {
    line(svg, "<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>", style, x, y, text);
  }

  private static String at(int x, int y) {
    return x + " " + y;
  }

  private static void line(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
