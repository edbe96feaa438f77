package com.sparkify.warehouse.simulate;

import java.util.Locale;

/** Ids in the style of the Million Song Dataset; each number below 11 million has its own. */
final class Ids {
  /** From here on numbers are free for songs and artists that faults add. */
  static final int SPARE = 5_000_000;

  private static final int LETTERS = 26;
  private static final int WORDS = 11_881_376;
  private static final int SONGS_PER_FOLDER = 22;

  private Ids() {}

  static String song(int number) {
    return "SO" + word(number * 7_368_787L) + "12A" + hex(number * 0x9E3779B1L, 8);
  }

  static String artist(int number) {
    return "AR" + word(number * 5_000_011L + 1_234_567) + "1187" + hex(number * 0x85EBCA77L, 7);
  }

  /** Its third to fifth letters are the folders of the file. */
  static String track(int number) {
    int folder = number / SONGS_PER_FOLDER;
    String path = word(folder).substring(2);
    return "TR" + path + word(number * 3_000_017L).substring(3) + "128F" + hex(number, 7);
  }

  private static String word(long number) {
    char[] letters = new char[5];
    long rest = number % WORDS;
    for (int i = letters.length - 1; i >= 0; i--) {
      letters[i] = (char) ('A' + rest % LETTERS);
      rest /= LETTERS;
    }
    return new String(letters);
  }

  private static String hex(long bits, int digits) {
    String text = "0".repeat(digits) + Long.toHexString(bits & 0xFFFF_FFFFL);
    return text.substring(text.length() - digits).toUpperCase(Locale.ROOT);
  }
}
