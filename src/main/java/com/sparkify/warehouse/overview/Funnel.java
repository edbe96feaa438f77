package com.sparkify.warehouse.overview;

/**
 * What became of the lines of all published files of events: lines = blank + rejected + events, and
 * of these some are plays.
 *
 * @param published distinct plays: several deliveries of one make one
 * @param matched those that match a song of the catalogue
 */
public record Funnel(
    long lines, long blank, long rejected, long events, long plays, long published, long matched) {}
