package com.sparkify.warehouse.standin.sql;

import com.sparkify.warehouse.standin.wire.SqlError;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Redshift's SQL on PostgreSQL. */
public final class Redshift {
  private final TableRewriter tables;
  private final WordRewriter words = new WordRewriter();

  /** {@code domains} returns the name of PostgreSQL's type for text of so many bytes. */
  public Redshift(IntFunction<String> domains) {
    this.tables = new TableRewriter(new TextTypes(domains));
  }

  public static List<String> split(String text) {
    return Sql.split(text);
  }

  /** What Redshift says against a statement that PostgreSQL would take. */
  public Optional<SqlError> refusal(String sql, boolean inTransaction) {
    return StatementRules.refusal(Sql.of(sql), inTransaction);
  }

  /** The statement that does the same on PostgreSQL. */
  public String rewrite(String text) {
    Sql sql = Sql.of(text);
    Edits edits = new Edits(sql);
    words.rewrite(sql, edits);
    tables.rewrite(sql, edits);
    return edits.apply();
  }

  public static boolean startsWith(String sql, String phrase) {
    return Sql.of(sql).startsWith(phrase);
  }
}
