package com.sparkify.warehouse.standin.sql;

/**
 * A piece of a statement.
 *
 * @param text words and quoted identifiers in lower case, strings without their quotes, the rest as
 *     written
 * @param start where it starts in the statement
 * @param end where the next character after it is
 */
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    WORD,
    QUOTED,
    STRING,
    NUMBER,
    PARAMETER,
    SYMBOL,
    END
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }
}
