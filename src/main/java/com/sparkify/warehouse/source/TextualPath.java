package com.sparkify.warehouse.source;

import com.sparkify.warehouse.error.SparkifyException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Paths as text: the ledger keeps them so, and a file is opened by that text. */
final class TextualPath {
  private static final String ENCODING = System.getProperty("sun.jnu.encoding");
  private static final boolean UTF_8 = "UTF-8".equals(ENCODING);

  /** What takes the place of bytes that are not text. */
  private static final char REPLACEMENT = '\uFFFD';

  private TextualPath() {}

  /**
   * The path's text.
   *
   * @throws SparkifyException if the text is not that of this path alone
   */
  static String of(Path path) {
    String text = path.toString();
    boolean plain = UTF_8 && text.indexOf(REPLACEMENT) < 0;
    if (!plain && !leadsBack(text, path)) {
      throw SparkifyException.failed(
          "The name of " + path + " is not text in " + ENCODING + ".",
          "Rename it, or set LC_ALL=C.UTF-8 if the name is right.");
    }
    return text;
  }

  private static boolean leadsBack(String text, Path path) {
    try {
      return Path.of(text).equals(path);
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
