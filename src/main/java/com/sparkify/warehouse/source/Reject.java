package com.sparkify.warehouse.source;

/**
 * A record that cannot be loaded.
 *
 * @param path the file; the location of the files where an engine could not tell which it was
 * @param line 1 is the first line of the file; 0 where an engine could not tell
 * @param key the JSON key at fault; null where the whole line is
 * @param raw the record, escaped and cut; null where an engine could not tell
 */
public record Reject(String path, long line, RejectReason reason, String key, String raw) {
  /** The raw text of a record, escaped and cut. */
  public static String raw(byte[] record) {
    return Excerpt.of(record, 0, record.length);
  }

  /** The same reject in a file that has so many lines before those counted so far. */
  Reject after(long lines) {
    return new Reject(path, lines + line, reason, key, raw);
  }

  public String label() {
    return reason.label(key);
  }
}
