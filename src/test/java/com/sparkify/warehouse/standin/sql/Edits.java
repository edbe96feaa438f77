package com.sparkify.warehouse.standin.sql;

import java.util.Comparator;
import java.util.PriorityQueue;

/** Changes to the text of a statement. One that lies inside of another is lost with it. */
final class Edits {
  private record Edit(int start, int end, String text) {}

  private final Sql sql;
  private final PriorityQueue<Edit> edits =
      new PriorityQueue<>(Comparator.comparingInt(Edit::start).thenComparingInt(Edit::end));

  Edits(Sql sql) {
    this.sql = sql;
  }

  /** Replaces the tokens from one index up to before another. */
  void replace(int from, int to, String text) {
    edits.add(new Edit(sql.at(from).start(), sql.at(to - 1).end(), text));
  }

  void remove(int from, int to) {
    replace(from, to, "");
  }

  void insertAfter(int index, String text) {
    edits.add(new Edit(sql.at(index).end(), sql.at(index).end(), text));
  }

  String apply() {
    StringBuilder result = new StringBuilder();
    int copied = 0;
    while (!edits.isEmpty()) {
      Edit edit = edits.remove();
      if (edit.start() >= copied) {
        result.append(sql.text(), copied, edit.start()).append(edit.text());
        copied = edit.end();
      }
    }
    return result.append(sql.text().substring(copied)).toString();
  }
}
