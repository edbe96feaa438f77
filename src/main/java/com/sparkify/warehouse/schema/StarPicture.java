package com.sparkify.warehouse.schema;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A star as SVG, for light and dark pages. A column's comment shows where it is pointed at. */
public final class StarPicture {
  private static final String STYLE =
      """
      <style>
      .star { --box: #fff; --head: #e8eef5; --edge: #b9c2cf; --text: #1a1e26; --faint: #59616e;
        --way: #0b5fa5; font: 13px ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
      @media (prefers-color-scheme: dark) { .star { --box: #171b22; --head: #222b37;
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

  private static final int BASELINE = 14;
  private static final int BEND = 45;
  private static final int FOOT = 10;

  private final StarLayout layout;

  private StarPicture(StarLayout layout) {
    this.layout = layout;
  }

  /** An {@code svg} element, each line ended; dashed ways may lead nowhere. */
  public static String of(List<Table> tables) {
    return new StarPicture(StarLayout.of(tables)).draw();
  }

  private String draw() {
    String name =
        layout.boxes().stream().map(b -> b.table().name()).collect(Collectors.joining(", "));
    StringBuilder svg = new StringBuilder();
    line(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"star\" role=\"img\" width=\"%1$d\""
            + " height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" aria-label=\"The star schema: %3$s\">",
        layout.width(),
        layout.height(),
        name);
    svg.append(STYLE);
    for (PictureBox box : layout.boxes()) {
      box.table().references().forEach(reference -> way(svg, box, reference));
    }
    layout.boxes().forEach(box -> table(svg, box));
    return svg.append("</svg>\n").toString();
  }

  private void way(StringBuilder svg, PictureBox from, Reference reference) {
    PictureBox to = layout.box(reference.table());
    int start = from.middleOf(reference.column());
    int end = to.middleOf(reference.tableColumn());
    boolean leftward = to.x() < from.x();
    int x1 = leftward ? from.x() : from.right();
    int x2 = to.x() > from.x() ? to.x() : to.right();
    int out = leftward ? -BEND : BEND;
    int in = to.x() > from.x() ? -BEND : BEND;
    boolean required =
        from.table().requiredColumns().stream().anyMatch(c -> c.name().equals(reference.column()));
    line(
        svg,
        "<path%s d=\"M%d %d C%d %d %d %d %d %d\"/>",
        required ? "" : " class=\"maybe\"",
        x1,
        start,
        x1 + out,
        start,
        x2 + in,
        end,
        x2,
        end);
    // Many of these belong to one of those.
    int foot = leftward ? -FOOT : FOOT;
    line(
        svg,
        "<path d=\"M%1$d %2$d L%3$d %4$d M%1$d %2$d L%3$d %5$d\"/>",
        x1 + foot,
        start,
        x1,
        start - 5,
        start + 5);
  }

  private static void table(StringBuilder svg, PictureBox box) {
    line(svg, "<g><title>%s</title>", escaped(box.table().comment()));
    line(
        svg,
        "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>",
        box.x(),
        box.y(),
        box.width(),
        box.height());
    line(
        svg,
        "<rect class=\"head\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"6\"/>",
        box.x(),
        box.y(),
        box.width(),
        PictureBox.HEAD - 4);
    line(
        svg,
        "<text class=\"table\" x=\"%d\" y=\"%d\">%s</text></g>",
        box.x() + 10,
        box.y() + BASELINE + 4,
        box.table().name());
    box.table().columns().forEach(column -> column(svg, box, column));
  }

  private static void column(StringBuilder svg, PictureBox box, Column column) {
    int y = box.middleOf(column.name()) + 4;
    line(
        svg,
        "<g><title>%s</title><text class=\"mark\" x=\"%d\" y=\"%d\">%s</text>"
            + "<text x=\"%d\" y=\"%d\">%s</text><text class=\"type\" x=\"%d\" y=\"%d\">%s</text></g>",
        escaped(column.comment()),
        box.x() + 10,
        y,
        mark(box.table(), column),
        box.x() + PictureBox.MARKS,
        y,
        column.name(),
        box.right() - 10,
        y,
        PictureBox.type(column));
  }

  private static String mark(Table table, Column column) {
    if (table.key().contains(column.name())) {
      return "PK";
    }
    return table.references().stream().anyMatch(r -> r.column().equals(column.name())) ? "FK" : "";
  }

  private static void line(StringBuilder svg, String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
