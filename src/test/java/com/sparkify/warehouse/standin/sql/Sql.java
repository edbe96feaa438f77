package com.sparkify.warehouse.standin.sql;

import java.util.ArrayList;
import java.util.List;

/** A statement as its tokens, with the questions that rules ask. Indexes count tokens from 0. */
final class Sql {
  static final int NONE = -1;

  private final String text;
  private final List<Token> tokens;

  private Sql(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = tokens;
  }

  static Sql of(String text) {
    return new Sql(text, Lexer.tokens(text));
  }

  /** The texts between semicolons, without empty ones. */
  static List<String> split(String text) {
    List<String> statements = new ArrayList<>();
    int start = 0;
    for (Token token : Lexer.tokens(text + ";")) {
      if (token.isSymbol(";")) {
        String statement = text.substring(start, token.start());
        if (!Lexer.tokens(statement).isEmpty()) {
          statements.add(statement);
        }
        start = token.end();
      }
    }
    return statements;
  }

  String text() {
    return text;
  }

  int size() {
    return tokens.size();
  }

  /** A token, or one of kind END outside of the statement. */
  Token at(int index) {
    boolean inside = index >= 0 && index < tokens.size();
    return inside ? tokens.get(index) : new Token(Token.Kind.END, "", text.length(), text.length());
  }

  /** Whether the words and symbols of a phrase stand at this place; blanks separate them. */
  boolean matches(int index, String phrase) {
    String[] words = phrase.split(" ");
    for (int i = 0; i < words.length; i++) {
      Token token = at(index + i);
      if (!token.isWord(words[i]) && !token.isSymbol(words[i])) {
        return false;
      }
    }
    return true;
  }

  boolean matchesAny(int index, String... phrases) {
    for (String phrase : phrases) {
      if (matches(index, phrase)) {
        return true;
      }
    }
    return false;
  }

  boolean startsWith(String... phrases) {
    return matchesAny(0, phrases);
  }

  int find(String phrase) {
    return find(phrase, 0);
  }

  /** The first place of a phrase at or after an index, or {@link #NONE}. */
  int find(String phrase, int from) {
    for (int i = from; i < size(); i++) {
      if (matches(i, phrase)) {
        return i;
      }
    }
    return NONE;
  }

  boolean contains(String phrase) {
    return find(phrase) != NONE;
  }

  /** The index after a name that may be qualified. */
  int afterName(int index) {
    int next = index + 1;
    while (at(next).isSymbol(".")) {
      next += 2;
    }
    return next;
  }

  /** The name without its schema that starts at this index. */
  String name(int index) {
    return at(afterName(index) - 1).text();
  }

  /** The index of the parenthesis that closes the one at this index. */
  int closing(int open) {
    int depth = 0;
    for (int i = open; i < size(); i++) {
      if (at(i).isSymbol("(")) {
        depth++;
      } else if (at(i).isSymbol(")")) {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    return size();
  }

  /** The index of the parenthesis that opens the one at this index. */
  int opening(int close) {
    int depth = 0;
    for (int i = close; i >= 0; i--) {
      if (at(i).isSymbol(")")) {
        depth++;
      } else if (at(i).isSymbol("(")) {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    return 0;
  }

  /** The places of a phrase that stand in no parentheses within this range. */
  List<Integer> findAtTop(String phrase, int from, int to) {
    List<Integer> places = new ArrayList<>();
    for (int i = from; i < to; i++) {
      if (matches(i, phrase)) {
        places.add(i);
      }
      if (at(i).isSymbol("(")) {
        i = closing(i);
      }
    }
    return places;
  }

  /** As written, blanks and comments included. */
  String source(int from, int to) {
    return text.substring(at(from).start(), at(to - 1).end());
  }
}
