package com.sparkify.warehouse.standin.sql;

import com.sparkify.warehouse.standin.wire.SqlError;
import java.util.Optional;

/** Finds in a statement what Redshift does not take. */
@FunctionalInterface
interface Check {
  Optional<SqlError> check(Sql sql, boolean inTransaction);

  /** A check that needs to know only where the trouble is, or {@link Sql#NONE}. */
  @FunctionalInterface
  interface Place {
    int find(Sql sql);
  }

  static Check syntax(Place place) {
    return (sql, inTransaction) ->
        Optional.of(place.find(sql)).filter(i -> i != Sql.NONE).map(i -> syntaxError(sql, i));
  }

  /** Any of these phrases, anywhere. */
  static Check phrase(String... phrases) {
    return syntax(sql -> first(sql, phrases));
  }

  /** A statement that starts like one of these. */
  static Check statement(String... starts) {
    return syntax(sql -> sql.startsWith(starts) ? 0 : Sql.NONE);
  }

  /** The same, in statements that start like this only. */
  default Check in(String... starts) {
    return (sql, inTransaction) ->
        sql.startsWith(starts) ? check(sql, inTransaction) : Optional.empty();
  }

  static SqlError syntaxError(Sql sql, int index) {
    Token token = sql.at(index);
    return SqlError.error(
        "42601",
        token.kind() == Token.Kind.END
            ? "syntax error at end of input"
            : "syntax error at or near \"" + sql.source(index, index + 1) + "\"");
  }

  static SqlError unsupported(String message) {
    return SqlError.error("0A000", message);
  }

  private static int first(Sql sql, String... phrases) {
    for (int i = 0; i < sql.size(); i++) {
      if (sql.matchesAny(i, phrases)) {
        return i;
      }
    }
    return Sql.NONE;
  }
}
