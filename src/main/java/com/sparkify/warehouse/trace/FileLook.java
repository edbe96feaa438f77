package com.sparkify.warehouse.trace;

/**
 * What became of a file that was looked for.
 *
 * @param state how it compares with what was published
 * @param problem why it could not be read; null if it was
 */
public record FileLook(String path, State state, String problem) {
  /** How a file compares with what was published. */
  public enum State {
    /** It is the version that was published. */
    AS_PUBLISHED,
    /** It was read as it is now, which is not as it was published: lines may have moved. */
    CHANGED,
    /** It is gone or cannot be read. */
    UNREADABLE
  }
}
