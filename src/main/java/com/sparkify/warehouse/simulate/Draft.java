package com.sparkify.warehouse.simulate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A record on its way to be spoilt: keys and raw JSON values in order. A char stands for one byte,
 * so that a draft can also hold what is not valid UTF-8.
 */
record Draft(List<Pair> pairs, String comma, String colon) {
  record Pair(String key, String value) {}

  Draft {
    pairs = List.copyOf(pairs);
  }

  static Draft catalogue() {
    return new Draft(List.of(), ", ", ": ");
  }

  /** Of a flat record that {@link EventWriter} wrote. */
  static Draft logged(byte[] line) {
    String text = new String(line, StandardCharsets.ISO_8859_1);
    List<Pair> pairs = new ArrayList<>();
    int at = 1;
    while (at < text.length()) {
      int colon = text.indexOf(':', at);
      int end = valueEnd(text, colon + 1);
      pairs.add(new Pair(text.substring(at + 1, colon - 1), text.substring(colon + 1, end)));
      at = end + 1;
    }
    return new Draft(pairs, ",", ":");
  }

  /** Text as the bytes of its UTF-8 form, unescaped. */
  static String utf8(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  String value(String key) {
    return pairs.stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow().value();
  }

  /** With this value, in the key's place if it has one, else at the end. */
  Draft with(String key, String value) {
    List<Pair> changed = new ArrayList<>(pairs);
    Pair pair = new Pair(key, value);
    boolean found = false;
    for (int i = 0; i < changed.size(); i++) {
      if (changed.get(i).key().equals(key)) {
        changed.set(i, pair);
        found = true;
      }
    }
    if (!found) {
      changed.add(pair);
    }
    return new Draft(changed, comma, colon);
  }

  /** With the pair at the end, even if the key is there already. */
  Draft plus(String key, String value) {
    List<Pair> longer = new ArrayList<>(pairs);
    longer.add(new Pair(key, value));
    return new Draft(longer, comma, colon);
  }

  Draft without(String key) {
    return new Draft(pairs.stream().filter(p -> !p.key().equals(key)).toList(), comma, colon);
  }

  Draft renamed(String key, String name) {
    return new Draft(
        pairs.stream().map(p -> p.key().equals(key) ? new Pair(name, p.value()) : p).toList(),
        comma,
        colon);
  }

  Draft reversed() {
    List<Pair> turned = new ArrayList<>(pairs);
    Collections.reverse(turned);
    return new Draft(turned, comma, colon);
  }

  Draft spaced() {
    return new Draft(pairs, " ,\t", " : ");
  }

  /** With {@code more} before the closing quote of the key's text. */
  Draft longer(String key, String more) {
    String value = value(key);
    return with(key, value.substring(0, value.length() - 1) + more + "\"");
  }

  /** With {@code more} after the opening quote of the key's text. */
  Draft led(String key, String more) {
    return with(key, "\"" + more + value(key).substring(1));
  }

  String json() {
    StringBuilder out = new StringBuilder("{");
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      out.append(i == 0 ? "" : comma).append('"').append(pair.key()).append('"');
      out.append(colon).append(pair.value());
    }
    return out.append('}').toString();
  }

  private static int valueEnd(String text, int start) {
    int at = start;
    if (text.charAt(at) == '"') {
      for (at++; text.charAt(at) != '"'; at++) {
        at += text.charAt(at) == '\\' ? 1 : 0;
      }
      return at + 1;
    }
    while (text.charAt(at) != ',' && text.charAt(at) != '}') {
      at++;
    }
    return at;
  }
}
