package com.sparkify.warehouse.standin.sql;

import static java.util.Locale.ROOT;

import com.sparkify.warehouse.standin.sql.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes a statement apart; comments and blanks go. */
final class Lexer {
  private static final Pattern PIECE =
      Pattern.compile(
          """
          (?<blank> \\s+ | --[^\\n]* | /\\*.*?\\*/ )
          | (?<string> [eE]?'(?:[^']++|'')*+' | \\$\\$.*?\\$\\$ )
          | (?<quoted> "(?:[^"]++|"")*+" )
          | (?<number> \\d+(?:\\.\\d*)?(?:[eE][+-]?\\d+)? | \\.\\d+ )
          | (?<parameter> \\$\\d+ )
          | (?<word> [\\p{L}_\\#][\\p{L}\\d_$\\#]* )
          | (?<symbol> :: | <= | >= | <> | != | \\|\\| | ->> | -> | . )
          """,
          Pattern.COMMENTS | Pattern.DOTALL);

  private Lexer() {}

  static List<Token> tokens(String sql) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = PIECE.matcher(sql);
    while (matcher.find()) {
      if (matcher.group("blank") == null) {
        tokens.add(token(matcher));
      }
    }
    return tokens;
  }

  private static Token token(Matcher matcher) {
    String text = matcher.group();
    if (matcher.group("string") != null) {
      return at(matcher, Kind.STRING, content(text, "''", "'"));
    } else if (matcher.group("quoted") != null) {
      return at(matcher, Kind.QUOTED, content(text, "\"\"", "\"").toLowerCase(ROOT));
    } else if (matcher.group("number") != null) {
      return at(matcher, Kind.NUMBER, text);
    } else if (matcher.group("parameter") != null) {
      return at(matcher, Kind.PARAMETER, text);
    } else if (matcher.group("word") != null) {
      return at(matcher, Kind.WORD, text.toLowerCase(ROOT));
    }
    return at(matcher, Kind.SYMBOL, text);
  }

  private static Token at(Matcher matcher, Kind kind, String text) {
    return new Token(kind, text, matcher.start(), matcher.end());
  }

  private static String content(String quoted, String twice, String once) {
    int first = quoted.indexOf(once.charAt(0));
    if (first < 0) {
      return quoted; // dollar quotes
    }
    return quoted.substring(first + 1, quoted.length() - 1).replace(twice, once);
  }
}
