package com.sparkify.warehouse.standin.sql;

/** A column's definition: attributes that PostgreSQL lacks, and keys that Redshift ignores. */
final class ColumnRewriter {
  private final TextTypes types;

  ColumnRewriter(TextTypes types) {
    this.types = types;
  }

  /** Rewrites what follows the column's name, between two indexes. */
  void rewrite(Sql sql, int from, int to, Edits edits) {
    int i = from;
    while (i < to) {
      int typed = types.rewrite(sql, i, edits);
      i = typed > i ? typed : rewriteAttribute(sql, i, edits);
    }
  }

  private int rewriteAttribute(Sql sql, int i, Edits edits) {
    if (sql.matches(i, "primary key")) {
      edits.replace(i, i + 2, "NOT NULL"); // all that is enforced of it
      return i + 2;
    } else if (sql.matchesAny(i, "unique", "distkey", "sortkey")) {
      edits.remove(i, i + 1);
      return i + 1;
    } else if (sql.matches(i, "encode")) {
      edits.remove(i, i + 2);
      return i + 2;
    } else if (sql.matches(i, "references")) {
      return removeReference(sql, i, edits);
    } else if (sql.matches(i, "identity (")) {
      return identity(sql, i, edits);
    }
    return sql.matches(i, "(") ? sql.closing(i) + 1 : i + 1;
  }

  private static int removeReference(Sql sql, int i, Edits edits) {
    int end = sql.afterName(i + 1);
    end = sql.matches(end, "(") ? sql.closing(end) + 1 : end;
    edits.remove(i, end);
    return end;
  }

  private static int identity(Sql sql, int i, Edits edits) {
    int end = sql.closing(i + 1) + 1;
    String seed = sql.at(i + 2).text();
    String step = sql.at(i + 4).text();
    String generated = sql.matches(i - 1, "as") ? "" : "GENERATED ALWAYS AS ";
    edits.replace(
        i,
        end,
        generated + "IDENTITY (START %s INCREMENT %s MINVALUE %s)".formatted(seed, step, seed));
    return end;
  }
}
