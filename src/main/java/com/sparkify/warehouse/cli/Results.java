package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.error.SparkifyException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The stream of results. It remembers when it could not be written: a full disk must not look like
 * success, and nobody needs the rest once the reader of a pipe has left.
 */
final class Results {
  private final OutputStream bytes;
  private IOException lost;

  Results(OutputStream bytes) {
    this.bytes = new BufferedOutputStream(bytes, 1 << 16);
  }

  void print(String text) {
    if (lost == null) {
      try {
        bytes.write(text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        lost = e;
      }
    }
  }

  void line(String text) {
    print(text + "\n");
  }

  void flush() {
    if (lost == null) {
      try {
        bytes.flush();
      } catch (IOException e) {
        lost = e;
      }
    }
  }

  /** Whether what is printed from now on goes nowhere. */
  boolean isLost() {
    return lost != null;
  }

  /** Throws if something was lost; a reader that has seen enough and left is no loss. */
  void requireNoLoss() {
    flush();
    if (lost != null && !isBrokenPipe(lost)) {
      throw SparkifyException.failed(
          "The result cannot be written: " + lost.getMessage() + ".",
          "Make room or write it elsewhere, and run the command again.",
          lost);
    }
  }

  private static boolean isBrokenPipe(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("broken pipe");
  }
}
