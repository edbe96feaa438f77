package com.sparkify.warehouse.contract;

import java.util.List;

/**
 * A reject, as the ledger keeps it.
 *
 * @param line null where the engine could not tell
 * @param key the JSON key at fault; null where the whole line is
 */
public record RejectRecord(
    long run, String set, String path, Long line, String reason, String key, String raw) {
  static RejectRecord of(List<Object> row) {
    return new RejectRecord(
        (Long) row.get(0),
        (String) row.get(1),
        (String) row.get(2),
        (Long) row.get(3),
        (String) row.get(4),
        (String) row.get(5),
        (String) row.get(6));
  }
}
