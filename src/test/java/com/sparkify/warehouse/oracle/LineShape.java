package com.sparkify.warehouse.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the lines of a set are made up. JSON is written with single quotes here; {@code BYTES(9)}
 * stands for a text of nine bytes, {@code absent} for a member that is not there.
 *
 * @param members the keys with the JSON that may stand under them
 * @param extras members that may be added: keys that are not read, and keys given twice
 */
record LineShape(List<Member> members, List<String> extras) {
  /**
   * A key.
   *
   * @param usual JSON that is accepted
   * @param rare JSON that mostly has the record rejected
   */
  record Member(String key, List<String> usual, List<String> rare) {
    Member orMissing() {
      List<String> more = new ArrayList<>(rare);
      more.addAll(choices("6 x absent | 3 x null | 3 x ''"));
      return new Member(key, usual, more);
    }
  }

  static Member text(String key, int bytes, String usual) {
    return new Member(
        key,
        choices(usual),
        choices(
            "{} | ['a'] | 'a\\u0000b' | '\\u0000' | '\\ud800' | 3 x BYTES(%d) | BYTES(%d)"
                .formatted(bytes + 1, bytes)));
  }

  static Member whole(String key, String usual, String tooGreat) {
    return new Member(
        key,
        choices(usual),
        choices(
            "true | 1.5 | 'x' | ' 1' | '1 ' | 1e3 | [] | {} | 01 | 1000000000000000000"
                + " | '0000000000000000001' | 3 x -1 | '-1' | 4 x "
                + tooGreat));
  }

  static Member real(String key, String usual) {
    return new Member(
        key,
        choices(usual),
        choices(
            "true | 'x' | 'NaN' | NaN | ' 1' | '1.' | '.5' | [] | {} | 1. | -"
                + " | 4 x 1e999 | '-1e999'"));
  }

  static Member inspected(String key) {
    return new Member(
        key,
        choices(
            "4 x absent | null | 'x' | 200 | 1540919166796.0 | 1.54E12 | true | [1] | 1e999"
                + " | {'a':'\\u0000'} | '\\u0000'"),
        choices("BYTES(600) | '\\udc00' | nil"));
  }

  /** The JSON between the bars, each as often as the number before it says; "" for an absent. */
  static List<String> choices(String text) {
    List<String> choices = new ArrayList<>();
    for (String choice : text.split(" \\| ")) {
      String[] times = choice.split(" x ", 2);
      int often = times.length == 1 ? 1 : Integer.parseInt(times[0]);
      choices.addAll(Collections.nCopies(often, json(times[times.length - 1])));
    }
    return choices;
  }

  private static String json(String choice) {
    if (choice.startsWith("BYTES(")) {
      int bytes = Integer.parseInt(choice.replaceAll("[^0-9]", ""));
      return "\"" + "ü".repeat(bytes / 2) + "x".repeat(bytes % 2) + "\"";
    }
    return choice.equals("absent") ? "" : choice.replace('\'', '"');
  }
}
