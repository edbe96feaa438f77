package com.sparkify.warehouse.simulate;

import java.nio.charset.StandardCharsets;

/** JSON text in pure ASCII, as the app and the catalogue write it. */
final class Json {
  private static final String HEX = "0123456789abcdef";

  private Json() {}

  /** A string as the logs hold it: slashes are escaped. */
  static String logged(String text) {
    return quoted(text).replace("/", "\\/");
  }

  /** A string as the catalogue holds it. */
  static String quoted(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        out.append(escape(c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  static String escape(char c) {
    return "\\u"
        + HEX.charAt(c >> 12)
        + HEX.charAt(c >> 8 & 15)
        + HEX.charAt(c >> 4 & 15)
        + HEX.charAt(c & 15);
  }

  static byte[] ascii(String json) {
    return json.getBytes(StandardCharsets.ISO_8859_1);
  }
}
