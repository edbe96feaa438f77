package com.sparkify.warehouse.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** RFC 8259 to the letter, for one text, at any depth of nesting. */
final class Json {
  /** A member's value; what is nested is passed over and not kept. */
  sealed interface Value {}

  record Text(String text) implements Value {}

  record Number(String raw) implements Value {}

  enum Word implements Value {
    TRUE,
    FALSE,
    NULL
  }

  enum Nested implements Value {
    NESTED
  }

  record Member(String key, Value value) {}

  /** The text is not JSON. */
  static final class Malformed extends Exception {}

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** The members of the object that is the whole text; empty if it is JSON of another kind. */
  static Optional<List<Member>> members(String text) throws Malformed {
    Json json = new Json(text);
    json.space();
    if (json.peek() == '{') {
      List<Member> members = json.object();
      json.end();
      return Optional.of(members);
    }
    json.value();
    json.end();
    return Optional.empty();
  }

  /** Whether the text, with nothing around it, is a JSON number. */
  static boolean isNumber(String text) {
    return NUMBER.matcher(text).matches();
  }

  private List<Member> object() throws Malformed {
    expect('{');
    space();
    List<Member> members = new ArrayList<>();
    if (taken('}')) {
      return members;
    }
    do {
      members.add(new Member(key(), value()));
      space();
    } while (taken(','));
    expect('}');
    return members;
  }

  private String key() throws Malformed {
    space();
    String key = string();
    space();
    expect(':');
    return key;
  }

  private Value value() throws Malformed {
    space();
    if (peek() == '{' || peek() == '[') {
      nested();
      return Nested.NESTED;
    }
    return scalar();
  }

  /** Passes over an object or array. The closers still owed stand on a stack of its own. */
  private void nested() throws Malformed {
    Deque<Character> closers = new ArrayDeque<>();
    do {
      if (!opened(closers)) {
        closed(closers);
      }
    } while (!closers.isEmpty());
  }

  /** Begins a value; true if it is an object or array with something in it, false if it is over. */
  private boolean opened(Deque<Character> closers) throws Malformed {
    space();
    char closer = peek() == '{' ? '}' : ']';
    if (!taken('{') && !taken('[')) {
      scalar();
      return false;
    }
    space();
    if (taken(closer)) {
      return false;
    }
    closers.push(closer);
    keyWithin(closers);
    return true;
  }

  /** Ends all that ends after a value, until a comma announces another one. */
  private void closed(Deque<Character> closers) throws Malformed {
    while (!closers.isEmpty()) {
      space();
      if (!taken(closers.peek())) {
        expect(',');
        keyWithin(closers);
        return;
      }
      closers.pop();
    }
  }

  private void keyWithin(Deque<Character> closers) throws Malformed {
    if (closers.peek() == '}') {
      key();
    }
  }

  private Value scalar() throws Malformed {
    return switch (peek()) {
      case '"' -> new Text(string());
      case 't' -> word("true", Word.TRUE);
      case 'f' -> word("false", Word.FALSE);
      case 'n' -> word("null", Word.NULL);
      default -> number();
    };
  }

  private Word word(String spelling, Word word) throws Malformed {
    if (!text.startsWith(spelling, at)) {
      throw new Malformed();
    }
    at += spelling.length();
    return word;
  }

  private Number number() throws Malformed {
    Matcher number = NUMBER.matcher(text).region(at, text.length());
    if (!number.lookingAt()) {
      throw new Malformed();
    }
    at = number.end();
    return new Number(number.group());
  }

  private String string() throws Malformed {
    expect('"');
    StringBuilder string = new StringBuilder();
    while (!taken('"')) {
      if (peek() < ' ') {
        throw new Malformed();
      }
      string.append(taken('\\') ? escaped() : text.charAt(at++));
    }
    if (hasLoneSurrogate(string)) {
      throw new Malformed();
    }
    return string.toString();
  }

  private char escaped() throws Malformed {
    char letter = peek();
    at++;
    return switch (letter) {
      case '"', '\\', '/' -> letter;
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> hex();
      default -> throw new Malformed();
    };
  }

  private char hex() throws Malformed {
    String digits = text.substring(at, Math.min(at + 4, text.length()));
    if (!digits.matches("[0-9a-fA-F]{4}")) {
      throw new Malformed();
    }
    at += 4;
    return (char) Integer.parseInt(digits, 16);
  }

  private static boolean hasLoneSurrogate(CharSequence text) {
    return text.codePoints()
        .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  private void space() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n') {
      at++;
    }
  }

  private void end() throws Malformed {
    space();
    if (at < text.length()) {
      throw new Malformed();
    }
  }

  private void expect(char wanted) throws Malformed {
    if (!taken(wanted)) {
      throw new Malformed();
    }
  }

  private boolean taken(char wanted) {
    boolean here = peek() == wanted;
    at += here ? 1 : 0;
    return here;
  }

  /** The next character; NUL, which no JSON text holds, at the end. */
  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }
}
