package com.sparkify.warehouse.report.page;

import com.sparkify.warehouse.overview.Audience;
import com.sparkify.warehouse.overview.HourOfWeek;
import com.sparkify.warehouse.report.Shown;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Plays by hour and weekday, of one audience. */
record HourTable(String audience, boolean hidden, List<Row> rows) {
  static final List<String> WEEKDAYS = List.of("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun");
  private static final int HOURS = 24;
  private static final int DAYS = 7;

  /** An hour, on all weekdays. */
  record Row(String hour, List<String> plays) {}

  static List<HourTable> of(List<HourOfWeek> hours) {
    return Stream.of(Audience.values())
        .map(
            audience ->
                new HourTable(
                    ListeningView.name(audience),
                    audience != Audience.ALL,
                    rows(plays(hours, audience))))
        .toList();
  }

  /** 168 numbers, Sunday's 24 first. */
  static List<Long> plays(List<HourOfWeek> hours, Audience audience) {
    List<Long> plays = Collections.nCopies(DAYS * HOURS, 0L).stream().collect(Collectors.toList());
    hours.forEach(h -> plays.set(h.weekday() * HOURS + h.hour(), h.plays().get(audience)));
    return plays;
  }

  private static List<Row> rows(List<Long> plays) {
    return IntStream.range(0, HOURS)
        .mapToObj(
            hour ->
                new Row(
                    String.format("%02d:00", hour),
                    IntStream.rangeClosed(1, DAYS)
                        .mapToObj(day -> Shown.count(plays.get(day % DAYS * HOURS + hour)))
                        .toList()))
        .toList();
  }
}
