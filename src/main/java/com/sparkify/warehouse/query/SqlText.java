package com.sparkify.warehouse.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words and separators of an SQL text, without its comments, strings and quoted names. It knows
 * as much of the language as it takes to tell one statement from two.
 */
final class SqlText {
  private static final Pattern SKIPPED =
      Pattern.compile(
          "\\s+|--[^\\n]*|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|(\\$\\w*\\$).*?\\1", Pattern.DOTALL);
  private static final Pattern WORD = Pattern.compile("\\w+");
  private static final Pattern COMMENT_EDGE = Pattern.compile("/\\*|\\*/");

  private final String text;
  private int at;

  SqlText(String text) {
    this.text = text;
  }

  /** The next word, or a single other character; empty at the end. */
  String next() {
    skip();
    if (at == text.length()) {
      return "";
    }
    Matcher word = WORD.matcher(text).region(at, text.length());
    int end = word.lookingAt() ? word.end() : text.offsetByCodePoints(at, 1);
    String token = text.substring(at, end);
    at = end;
    return token;
  }

  private void skip() {
    Matcher skipped = SKIPPED.matcher(text);
    while (true) {
      if (skipped.region(at, text.length()).lookingAt()) {
        at = skipped.end();
      } else if (text.startsWith("/*", at)) {
        skipComment();
      } else {
        return;
      }
    }
  }

  /** These comments nest. */
  private void skipComment() {
    Matcher edge = COMMENT_EDGE.matcher(text);
    int depth = 0;
    do {
      if (!edge.find(at)) {
        at = text.length();
        return;
      }
      depth += edge.group().equals("/*") ? 1 : -1;
      at = edge.end();
    } while (depth > 0);
  }
}
