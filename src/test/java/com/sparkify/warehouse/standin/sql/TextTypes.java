package com.sparkify.warehouse.standin.sql;

import java.util.function.IntFunction;

/**
 * VARCHAR counts bytes: in a definition it becomes a domain of PostgreSQL that does (dg/
 * r_Character_types).
 */
final class TextTypes {
  private static final int DEFAULT_BYTES = 256;
  private static final int MAX_BYTES = 65_535;

  private final IntFunction<String> domains;

  /** {@code domains} returns the name of the domain for a number of bytes. */
  TextTypes(IntFunction<String> domains) {
    this.domains = domains;
  }

  /** Rewrites the text type at this index, if there is one; returns the index behind it. */
  int rewrite(Sql sql, int index, Edits edits) {
    int next = afterTypeName(sql, index);
    if (next == index) {
      return index;
    }
    int bytes = DEFAULT_BYTES;
    int end = next;
    if (sql.matches(next, "(")) {
      boolean max = sql.matches(next + 1, "max");
      bytes = max ? MAX_BYTES : Integer.parseInt(sql.at(next + 1).text());
      end = next + 3;
    }
    edits.replace(index, end, domains.apply(bytes));
    return end;
  }

  private static int afterTypeName(Sql sql, int index) {
    if (sql.matches(index, "character varying")) {
      return index + 2;
    }
    return sql.matchesAny(index, "varchar", "nvarchar", "text") ? index + 1 : index;
  }
}
