package com.sparkify.warehouse.trace;

/**
 * A line that delivered the play.
 *
 * @param line 1 is the first line of the file
 * @param why what decided between it and the row; null if it is the row
 * @param raw the line, escaped and cut
 */
public record Delivery(String path, long line, Outcome outcome, String why, String raw) {
  /** What became of a delivery. */
  public enum Outcome {
    /** It is the row. */
    WINNER,
    /** It agrees on when and who, and is known by the row. */
    DUPLICATE,
    /** It disagrees on when or who, and lost: a reject. */
    CONFLICT,
    /** It would win, and is not loaded: its file is not as it was published. */
    NOT_LOADED
  }

  static Delivery of(String path, long line, PlayValues delivered, PlayValues row, String raw) {
    String key = delivered.firstDifference(row).orElse(null);
    if (key == null) {
      return new Delivery(path, line, Outcome.WINNER, null, raw);
    }
    String why = key + " is " + delivered.shown(key) + ", not " + row.shown(key);
    return new Delivery(path, line, outcome(delivered, row), why, raw);
  }

  private static Outcome outcome(PlayValues delivered, PlayValues row) {
    if (delivered.agreesWith(row)) {
      return Outcome.DUPLICATE;
    }
    return delivered.winsAgainst(row) ? Outcome.NOT_LOADED : Outcome.CONFLICT;
  }

  /** The same line, as one that was delivered again. */
  Delivery again() {
    return new Delivery(path, line, Outcome.DUPLICATE, "the same again", raw);
  }
}
