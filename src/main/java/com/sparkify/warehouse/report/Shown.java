package com.sparkify.warehouse.report;

import java.time.Duration;
import java.util.Locale;

/** Values as people read them. */
public final class Shown {
  private Shown() {}

  /** With thousands separators. */
  public static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  public static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }

  /** In the unit that leaves one to three digits before the point. */
  public static String bytes(long bytes) {
    String[] units = {"B", "kB", "MB", "GB", "TB", "PB"};
    double amount = bytes;
    int unit = 0;
    while (amount >= 999.5 && unit < units.length - 1) {
      amount /= 1000;
      unit++;
    }
    return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", amount, units[unit]);
  }

  public static String percent(long part, long whole) {
    return whole == 0 ? "-" : String.format(Locale.ROOT, "%.1f%%", 100.0 * part / whole);
  }

  /** "1 file", "2 files". */
  public static String plural(long number, String one) {
    return count(number) + " " + one + (number == 1 ? "" : "s");
  }

  /** Why a record is rejected, with the key at fault unless the reason names it. */
  public static String problem(String reason, String key) {
    return key == null || reason.endsWith(key) ? reason : reason + " " + key;
  }

  /** Text from outside, so that it cannot move the cursor or change colours. */
  public static String printable(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (isInert(c)) {
                safe.appendCodePoint(c);
              } else {
                safe.append(String.format("\\u%04x", c));
              }
            });
    return safe.toString();
  }

  private static boolean isInert(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
