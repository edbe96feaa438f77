package com.sparkify.warehouse.source;

/**
 * A record that cannot be loaded.
 *
 * @param line 1 is the first line of the file
 * @param key the JSON key at fault; null where the whole line is
 * @param raw the record, escaped and cut
 */
public record Reject(String path, long line, RejectReason reason, String key, String raw) {
  public String label() {
    return reason.label(key);
  }
}
