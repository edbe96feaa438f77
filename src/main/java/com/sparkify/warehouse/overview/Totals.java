package com.sparkify.warehouse.overview;

import java.time.Duration;
import java.time.Instant;

/**
 * What there is altogether.
 *
 * @param played the length of all plays, as the app reported it
 * @param firstPlay null where there is no play
 * @param lastPlay null where there is no play
 */
public record Totals(
    Activity activity,
    long matched,
    long free,
    long paid,
    Duration played,
    Instant firstPlay,
    Instant lastPlay) {}
