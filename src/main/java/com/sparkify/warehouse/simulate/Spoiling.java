package com.sparkify.warehouse.simulate;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

/** One way to make a record's line unacceptable, and the reason it is then rejected for. */
record Spoiling(String reason, Function<Draft, String> how) {

  /** With each of these raw values in turn under the key. */
  static Stream<Spoiling> values(String reason, String key, String... values) {
    return Arrays.stream(values).map(value -> new Spoiling(reason, d -> d.with(key, value).json()));
  }

  /** One NUL in each of these texts. */
  static Stream<Spoiling> nul(String... keys) {
    return Arrays.stream(keys).flatMap(key -> values("nul", key, "\"a\\u0000b\""));
  }

  /** Texts too long by a little, for one of them also in two and four bytes a character. */
  static Stream<Spoiling> tooLong(int bytes, String first, String... others) {
    Stream<Spoiling> wide =
        values(
            "too-long",
            first,
            "\"" + "\\u00e9".repeat(bytes / 2 + 1) + "\"",
            "\"" + Draft.utf8("\ud83c\udfb5").repeat(bytes / 4 + 1) + "\"");
    Stream<Spoiling> narrow =
        Stream.concat(Stream.of(first), Arrays.stream(others))
            .flatMap(key -> values("too-long", key, "\"" + "x".repeat(bytes + 1) + "\""));
    return Stream.concat(wide, narrow);
  }

  /** Without the key, and with each of these raw values, which say nothing. */
  static Stream<Spoiling> missing(String key, String... nothings) {
    String reason = "missing-" + key;
    return Stream.concat(
        Stream.of(new Spoiling(reason, d -> d.without(key).json())), values(reason, key, nothings));
  }

  /** JSON, but not an object. */
  static Stream<Spoiling> notObjects() {
    Stream<Function<Draft, String>> lines =
        Stream.of(
            d -> "[" + d.json() + "]",
            d -> Json.quoted(d.json().substring(0, 9)),
            d -> "42",
            d -> "-1.5e3",
            d -> "null",
            d -> "true",
            d -> "[]");
    return lines.map(line -> new Spoiling("not-object", line));
  }
}
