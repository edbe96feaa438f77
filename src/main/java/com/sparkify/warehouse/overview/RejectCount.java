package com.sparkify.warehouse.overview;

/**
 * How many records the published runs rejected for one reason.
 *
 * @param set events or songs
 * @param key the JSON key at fault; null where the whole line is
 * @param latestRun the latest run that rejected one
 */
public record RejectCount(String set, String reason, String key, long records, long latestRun) {}
