package com.sparkify.warehouse.source;

import com.sparkify.warehouse.source.Member.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes apart a line that is known to be a JSON object. */
final class JsonMembers {
  private final JsonScanner scanner = new JsonScanner();
  private final byte[] b;
  private final int to;
  private int at;

  private JsonMembers(byte[] b, int from, int to) {
    this.b = b;
    this.to = to;
    this.at = JsonScanner.skipSpace(b, from, to);
  }

  static List<Member> of(byte[] bytes, int from, int to) {
    return new JsonMembers(bytes, from, to).read();
  }

  private List<Member> read() {
    List<Member> members = new ArrayList<>();
    pass();
    while (b[at] != '}') {
      String key = string();
      pass();
      members.add(member(key));
      if (b[at] == ',') {
        pass();
      }
    }
    return members;
  }

  /** Goes behind a brace, a colon or a comma, to what follows it. */
  private void pass() {
    at = JsonScanner.skipSpace(b, at + 1, to);
  }

  private Member member(String key) {
    Kind kind = kind(b[at]);
    if (kind == Kind.STRING) {
      return new Member(key, kind, string());
    }
    int end = scanner.value(b, at, to);
    String text = new String(b, at, end - at, StandardCharsets.UTF_8);
    at = JsonScanner.skipSpace(b, end, to);
    return new Member(key, kind, text);
  }

  private String string() {
    int end = scanner.string(b, at, to);
    byte[] decoded = new byte[end - at + Long.BYTES];
    int length = JsonEscapes.decode(b, at + 1, end - 1, decoded, 0);
    at = JsonScanner.skipSpace(b, end, to);
    return new String(decoded, 0, length, StandardCharsets.UTF_8);
  }

  private static Kind kind(byte first) {
    return switch (first) {
      case '"' -> Kind.STRING;
      case 't', 'f' -> Kind.BOOLEAN;
      case 'n' -> Kind.NULL;
      case '{', '[' -> Kind.NESTED;
      default -> Kind.NUMBER;
    };
  }
}
