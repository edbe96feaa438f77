package com.sparkify.warehouse.config;

/** What a user wrote, made fit to be repeated on a terminal. */
final class Printable {
  private static final int LONGEST = 60;

  private Printable() {}

  /** The text without control characters. */
  static String whole(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
  }

  /** The same, cut where it is long. */
  static String of(String text) {
    String clean = whole(text);
    int end = Math.min(clean.length(), LONGEST);
    return end < clean.length() ? clean.substring(0, end) + "..." : clean;
  }

  /** A name; one as long as a key of AWS could be a secret on a line of its own, so it is cut. */
  static String name(String text) {
    String clean = of(text);
    return clean.length() > 32 ? clean.substring(0, 8) + "..." : clean;
  }
}
