package com.sparkify.warehouse.oracle;

import com.sparkify.warehouse.oracle.Delivered.Kind;

/**
 * A line that could not be loaded.
 *
 * @param line 1 is the first line
 * @param key the JSON key at fault; null where it is none
 */
public record OracleReject(Kind kind, String file, long line, String reason, String key) {}
