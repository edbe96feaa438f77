package com.sparkify.warehouse.report.page;

import com.sparkify.warehouse.overview.Activity;
import com.sparkify.warehouse.overview.Audience;
import com.sparkify.warehouse.overview.Day;
import com.sparkify.warehouse.overview.Listening;
import com.sparkify.warehouse.report.JsonText;
import java.util.List;
import java.util.function.ToLongFunction;

/** What the charts are drawn from: the days, and for each audience a number per day. */
record ChartData(List<String> days, Series all, Series free, Series paid) {
  /**
   * Numbers of one audience.
   *
   * @param hours 168 of them, Sunday's 24 first
   */
  record Series(List<Long> plays, List<Long> listeners, List<Long> sessions, List<Long> hours) {}

  static ChartData of(Listening listening) {
    return new ChartData(
        listening.days().stream().map(day -> day.day().toString()).toList(),
        series(listening, Audience.ALL),
        series(listening, Audience.FREE),
        series(listening, Audience.PAID));
  }

  private static Series series(Listening listening, Audience audience) {
    return new Series(
        each(listening.days(), audience, Activity::plays),
        each(listening.days(), audience, Activity::listeners),
        each(listening.days(), audience, Activity::sessions),
        HourTable.plays(listening.hours(), audience));
  }

  private static List<Long> each(
      List<Day> days, Audience audience, ToLongFunction<Activity> value) {
    return days.stream().map(day -> value.applyAsLong(day.activity().get(audience))).toList();
  }

  /** As JSON that cannot end the element it stands in, whatever it holds. */
  String json() {
    return JsonText.of(this).replace("<", "\\u003c");
  }
}
