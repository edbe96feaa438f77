package com.sparkify.warehouse.overview;

import java.time.LocalDate;
import java.util.Map;

/** What happened on a day (UTC), for every audience. */
public record Day(LocalDate day, Map<Audience, Activity> activity) {
  public Day {
    activity = Map.copyOf(activity);
  }

  static Day withoutPlays(LocalDate day) {
    return new Day(
        day,
        Map.of(
            Audience.ALL, Activity.NONE,
            Audience.FREE, Activity.NONE,
            Audience.PAID, Activity.NONE));
  }
}
