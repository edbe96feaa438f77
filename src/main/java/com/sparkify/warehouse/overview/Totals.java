package com.sparkify.warehouse.overview;

import java.time.Duration;

/**
 * What there is altogether.
 *
 * @param played the length of all plays, as the app reported it
 */
public record Totals(Activity activity, long matched, long free, long paid, Duration played) {}
