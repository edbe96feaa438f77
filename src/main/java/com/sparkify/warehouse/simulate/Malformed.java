package com.sparkify.warehouse.simulate;

import java.util.function.Function;
import java.util.stream.Stream;

/** Lines that are no JSON at all, or JSON that says a thing twice. */
final class Malformed {
  private static final String MARK = "\u00ef\u00bb\u00bf";
  private static final int LONGEST_LINE = 4 << 20;

  private Malformed() {}

  /** Of records that have this text and this number. */
  static Stream<Spoiling> of(String text, String number) {
    Stream<Spoiling> lines =
        Stream.of(lines(), keys(text, number))
            .flatMap(s -> s)
            .map(how -> new Spoiling("malformed", how));
    return Stream.of(lines, numbers(number), texts(text), surrogates(text), encodings(text))
        .flatMap(s -> s);
  }

  /** A line of more than 4 MiB. */
  static Spoiling huge() {
    String padding = "\"" + "x".repeat(LONGEST_LINE) + "\"";
    return new Spoiling("malformed", d -> d.plus("padding", padding).json());
  }

  private static Stream<Function<Draft, String>> lines() {
    return Stream.of(
        d -> d.json() + "x",
        d -> d.json() + " " + d.json(),
        d -> d.json() + ",",
        d -> d.json() + "}",
        d -> d.json() + "// note",
        d -> d.json() + "\u0000",
        d -> "\u000b" + d.json(),
        d -> Draft.utf8("\u00a0") + d.json(),
        // One mark would be accepted where this line happens to begin a file.
        d -> MARK + MARK + d.json(),
        d -> "{/* note */" + d.json().substring(1),
        d -> "[" + d.json().substring(1),
        d -> d.json().substring(1),
        d -> d.json().substring(0, d.json().length() * 2 / 3),
        d -> d.json().substring(0, d.json().length() - 1),
        d -> d.json().substring(0, d.json().length() - 1) + ",}",
        d -> d.json().replace('"', '\''),
        d -> "{," + d.json().substring(1));
  }

  private static Stream<Function<Draft, String>> keys(String text, String number) {
    String escaped = Json.escape(number.charAt(0)) + number.substring(1);
    return Stream.of(
        d -> d.plus(number, d.value(number)).json(),
        d -> d.plus(escaped, d.value(number)).json(),
        d -> d.plus(text, "null").json(),
        d -> d.json().replace("\"" + number + "\"", number),
        d -> d.json().replace("\"" + number + "\"" + d.colon(), "\"" + number + "\" "),
        d -> d.plus("note", "\"\u00ff\"").json(),
        d -> d.plus("note", "[1,]").json());
  }

  private static Stream<Spoiling> numbers(String key) {
    return Spoiling.values(
        "malformed",
        key,
        "NaN",
        "-Infinity",
        "01",
        "+1",
        ".5",
        "5.",
        "1e",
        "0x10",
        "1_000",
        "True");
  }

  private static Stream<Spoiling> texts(String key) {
    return Spoiling.values(
        "malformed",
        key,
        "\"a\tb\"",
        "\"a\u0000b\"",
        "\"\\x41\"",
        "\"\\u12G4\"",
        "\"say \"hello\"\"",
        "'single'",
        "undefined",
        "");
  }

  private static Stream<Spoiling> surrogates(String key) {
    return Spoiling.values(
        "malformed", key, "\"\\ud83c\"", "\"\\udfb5\"", "\"\\udfb5\\ud83c\"", "\"\\ud83c!\"");
  }

  /** Latin-1; a character cut; an overlong slash; a surrogate; beyond Unicode. */
  private static Stream<Spoiling> encodings(String key) {
    return Spoiling.values(
        "malformed",
        key,
        "\"caf\u00e9\"",
        "\"\u00c3\"",
        "\"\u00c0\u00af\"",
        "\"\u00ed\u00a0\u0080\"",
        "\"\u00f4\u0090\u0080\u0080\"");
  }
}
