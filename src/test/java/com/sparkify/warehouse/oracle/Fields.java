package com.sparkify.warehouse.oracle;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of one record under the keys that are read. A value is null where nothing is known.
 */
final class Fields {
  private static final int LONGEST_LINE = 4 * 1024 * 1024;

  private final Map<String, Json.Value> values;

  private Fields(Map<String, Json.Value> values) {
    this.values = values;
  }

  /** Reads a line for these keys and no others. */
  static Fields of(byte[] line, Set<String> keys) throws Refused {
    if (line.length > LONGEST_LINE) {
      throw new Refused("malformed", null);
    }
    Map<String, Json.Value> values = new HashMap<>();
    for (Json.Member member : members(line)) {
      if (keys.contains(member.key()) && values.put(member.key(), member.value()) != null) {
        throw new Refused("malformed", null);
      }
    }
    return new Fields(values);
  }

  private static List<Json.Member> members(byte[] line) throws Refused {
    try {
      // A new decoder reports what is not UTF-8, overlong forms and surrogates included.
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
      return Json.members(text).orElseThrow(() -> new Refused("not-object", null));
    } catch (CharacterCodingException | Json.Malformed e) {
      throw new Refused("malformed", null);
    }
  }

  String text(String key, int bytes) throws Refused {
    Json.Value value = value(key);
    if (value == Json.Nested.NESTED) {
      throw new Refused("wrong-type", key);
    }
    String text = withoutTrailingSpaces(asText(value));
    if (text.indexOf('\0') >= 0) {
      throw new Refused("nul", key);
    }
    if (text.getBytes(StandardCharsets.UTF_8).length > bytes) {
      throw new Refused("too-long", key);
    }
    return text.isEmpty() ? null : text;
  }

  private static String withoutTrailingSpaces(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(0, end);
  }

  Long whole(String key, long greatest) throws Refused {
    String text = numeral(key);
    if (text == null) {
      return null;
    }
    if (!text.matches("-?[0-9]{1,18}(\\.0+)?")) {
      throw new Refused("wrong-type", key);
    }
    long whole = Long.parseLong(text.replaceFirst("\\..*", ""));
    if (whole < 0 || whole > greatest) {
      throw new Refused("out-of-range", key);
    }
    return whole;
  }

  Double real(String key) throws Refused {
    String text = numeral(key);
    if (text == null) {
      return null;
    }
    if (!Json.isNumber(text)) {
      throw new Refused("wrong-type", key);
    }
    double real = Double.parseDouble(text);
    if (Double.isInfinite(real)) {
      throw new Refused("out-of-range", key);
    }
    return real + 0.0; // minus zero becomes zero
  }

  /** The text of a number, or of a string that should hold one; null for null and empty. */
  private String numeral(String key) throws Refused {
    Json.Value value = value(key);
    if (value instanceof Json.Text || value instanceof Json.Number || value == Json.Word.NULL) {
      String text = asText(value);
      return text.isEmpty() ? null : text;
    }
    throw new Refused("wrong-type", key);
  }

  private Json.Value value(String key) {
    return values.getOrDefault(key, Json.Word.NULL);
  }

  /** The value's text; of null, the empty one. */
  private static String asText(Json.Value value) {
    if (value instanceof Json.Text string) {
      return string.text();
    }
    if (value instanceof Json.Number number) {
      return number.raw();
    }
    return value == Json.Word.NULL ? "" : value == Json.Word.TRUE ? "true" : "false";
  }
}
