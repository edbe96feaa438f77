package com.sparkify.warehouse.standin.sql;

import java.util.ArrayList;
import java.util.List;

/** CREATE TABLE and ALTER TABLE as PostgreSQL takes them: dg/r_CREATE_TABLE_NEW. */
final class TableRewriter {
  /** One of the things between the parentheses: a column or a constraint. */
  private record Element(int from, int to) {}

  /** Actions of ALTER TABLE on what is not kept here. */
  private static final String[] NOTHING_TO_DO = {
    "alter diststyle",
    "alter distkey",
    "alter sortkey",
    "alter compound",
    "alter encode",
    "add primary",
    "add foreign",
    "add unique",
    "add constraint"
  };

  private final ColumnRewriter columns;

  TableRewriter(TextTypes types) {
    this.columns = new ColumnRewriter(types);
  }

  void rewrite(Sql sql, Edits edits) {
    if (sql.startsWith("alter table")) {
      alter(sql, sql.afterName(2), edits);
    } else if (sql.startsWith("create")) {
      int table = sql.find("table");
      if (table != Sql.NONE && table < 4) {
        create(sql, sql.matches(table + 1, "if not exists") ? table + 4 : table + 1, edits);
      }
    }
  }

  private void alter(Sql sql, int action, Edits edits) {
    boolean nothing =
        sql.matchesAny(action, NOTHING_TO_DO)
            || sql.matches(action, "alter column") && sql.matches(action + 3, "encode");
    if (nothing) {
      edits.replace(action, sql.size(), "RESET (fillfactor)"); // asks for the table, no more
    } else {
      columns.rewrite(sql, action, sql.size(), edits);
    }
  }

  private void create(Sql sql, int name, Edits edits) {
    int next = sql.afterName(name);
    if (sql.matches(next, "(")) {
      List<Element> elements = elements(sql, next);
      for (Element element : elements) {
        rewriteElement(sql, element, elements, edits);
      }
      next = sql.closing(next) + 1;
    }
    while (next < sql.size() && !sql.matches(next, "as")) {
      int end = afterTableAttribute(sql, next);
      if (end > next) {
        edits.remove(next, end);
      }
      next = Math.max(end, next + 1);
    }
  }

  private void rewriteElement(Sql sql, Element element, List<Element> all, Edits edits) {
    int i = sql.matches(element.from(), "constraint") ? element.from() + 2 : element.from();
    if (sql.matches(i, "primary key")) {
      requireAll(sql, i + 3, sql.closing(i + 2), all, edits);
    }
    if (sql.matchesAny(i, "primary key", "unique (", "foreign key")) {
      boolean first = element.equals(all.get(0));
      edits.remove(first ? element.from() : element.from() - 1, element.to() + (first ? 1 : 0));
    } else if (!sql.matches(i, "like")) {
      columns.rewrite(sql, i + 1, element.to(), edits);
    }
  }

  private static void requireAll(Sql sql, int from, int to, List<Element> all, Edits edits) {
    for (int i = from; i < to; i += 2) {
      for (Element element : all) {
        if (sql.at(element.from()).text().equals(sql.at(i).text())) {
          edits.insertAfter(element.to() - 1, " NOT NULL");
        }
      }
    }
  }

  private static List<Element> elements(Sql sql, int open) {
    List<Element> elements = new ArrayList<>();
    int close = sql.closing(open);
    int from = open + 1;
    for (int comma : sql.findAtTop(",", from, close)) {
      elements.add(new Element(from, comma));
      from = comma + 1;
    }
    elements.add(new Element(from, close));
    return elements;
  }

  /** The index behind the attribute at this index, or the index itself if there is none. */
  private static int afterTableAttribute(Sql sql, int i) {
    if (sql.matchesAny(i, "diststyle", "backup", "encode", "sortkey auto")) {
      return i + 2;
    } else if (sql.matchesAny(i, "distkey (", "sortkey (")) {
      return sql.closing(i + 1) + 1;
    } else if (sql.matchesAny(i, "compound sortkey (", "interleaved sortkey (")) {
      return sql.closing(i + 2) + 1;
    }
    return i;
  }
}
