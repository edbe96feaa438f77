package com.sparkify.warehouse.ledger;

/**
 * A reject, as the ledger keeps it.
 *
 * @param line null where the engine could not tell
 * @param key the JSON key at fault; null where the whole line is
 */
public record RejectRecord(
    long run, String set, String path, Long line, String reason, String key, String raw) {}
