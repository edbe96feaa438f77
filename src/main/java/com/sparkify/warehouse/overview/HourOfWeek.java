package com.sparkify.warehouse.overview;

import java.util.Map;

/**
 * How many songs are played at an hour of a weekday (UTC), for every audience.
 *
 * @param weekday 0 is Sunday
 */
public record HourOfWeek(int weekday, int hour, Map<Audience, Long> plays) {
  public HourOfWeek {
    plays = Map.copyOf(plays);
  }
}
