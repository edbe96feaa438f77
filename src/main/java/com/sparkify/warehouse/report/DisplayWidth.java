package com.sparkify.warehouse.report;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** How many columns of a terminal a text takes: an ideograph is two wide, an accent alone none. */
final class DisplayWidth {
  private static final Set<UnicodeScript> WIDE =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO,
          UnicodeScript.YI);

  private static final int FIRST_HALF_WIDTH = 0xff61;
  private static final int LAST_HALF_WIDTH = 0xffdc;

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  /** The index behind the longest beginning of the text that takes at most so many columns. */
  static int end(String text, int columns) {
    int end = 0;
    int left = columns;
    while (end < text.length()) {
      int next = text.codePointAt(end);
      left -= of(next);
      if (left < 0) {
        break;
      }
      end += Character.charCount(next);
    }
    return end;
  }

  /** The text, or its beginning and a mark if it takes more columns. */
  static String cut(String text, int columns) {
    return of(text) <= columns ? text : text.substring(0, end(text, columns - 1)) + "…";
  }

  /** The text, or a mark and its end if it takes more columns. */
  static String cutStart(String text, int columns) {
    int excess = of(text) - columns;
    int start = 0;
    for (int gone = 0; excess > 0 && gone <= excess; ) {
      int first = text.codePointAt(start);
      gone += of(first);
      start += Character.charCount(first);
    }
    return start == 0 ? text : "…" + text.substring(start);
  }

  private static int of(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> 0;
      default -> isWide(codePoint) ? 2 : 1;
    };
  }

  private static boolean isWide(int codePoint) {
    return codePoint > 0x10ff
        && (WIDE.contains(UnicodeScript.of(codePoint)) && !isHalfWidth(codePoint)
            || isFullWidthSign(codePoint)
            || isPicture(codePoint));
  }

  private static boolean isHalfWidth(int codePoint) {
    return codePoint >= FIRST_HALF_WIDTH && codePoint <= LAST_HALF_WIDTH;
  }

  /** Punctuation of ideographic text, and Latin letters as wide as ideographs. */
  private static boolean isFullWidthSign(int codePoint) {
    return codePoint >= 0x3000 && codePoint <= 0x303e
        || codePoint >= 0xff01 && codePoint <= 0xff60
        || codePoint >= 0xffe0 && codePoint <= 0xffe6
        || codePoint == 0x30fb
        || codePoint == 0x30fc;
  }

  private static boolean isPicture(int codePoint) {
    return codePoint >= 0x1f300 && codePoint <= 0x1f64f
        || codePoint >= 0x1f680 && codePoint <= 0x1f6ff
        || codePoint >= 0x1f900 && codePoint <= 0x1faff;
  }
}
