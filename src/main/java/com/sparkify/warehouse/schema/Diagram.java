package com.sparkify.warehouse.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tables and their references as a <a href="https://mermaid.js.org">Mermaid</a> diagram. */
public final class Diagram {
  /** What every diagram begins with. */
  public static final String MARK = "erDiagram";

  private Diagram() {}

  /** The diagram, each line ended. */
  public static String of(List<Table> tables) {
    StringBuilder text = new StringBuilder(MARK + "\n");
    tables.forEach(table -> references(table, text));
    tables.forEach(table -> columns(table, text));
    return text.toString();
  }

  private static void references(Table table, StringBuilder text) {
    for (Reference reference : table.references()) {
      Column column =
          table.columns().stream()
              .filter(c -> c.name().equals(reference.column()))
              .findFirst()
              .orElseThrow();
      text.append(
          String.format(
              "  %s }o--%s %s : %s%n",
              table.name(),
              column.required() ? "||" : "o|",
              reference.table(),
              reference.column()));
    }
  }

  private static void columns(Table table, StringBuilder text) {
    text.append("  ").append(table.name()).append(" {\n");
    for (Column column : table.columns()) {
      String type = column.type().kind().name().toLowerCase(Locale.ROOT);
      text.append(
          String.format(
              "    %s %s%s \"%s\"%n",
              type, column.name(), keys(table, column), column.comment().replace('"', '\'')));
    }
    text.append("  }\n");
  }

  private static String keys(Table table, Column column) {
    List<String> keys = new ArrayList<>();
    if (table.key().contains(column.name())) {
      keys.add("PK");
    }
    if (table.references().stream().anyMatch(r -> r.column().equals(column.name()))) {
      keys.add("FK");
    }
    return keys.isEmpty() ? "" : " " + String.join(", ", keys);
  }
}
