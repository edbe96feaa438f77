package com.sparkify.warehouse.report.page;

import com.sparkify.warehouse.overview.Activity;
import com.sparkify.warehouse.overview.Audience;
import com.sparkify.warehouse.overview.Day;
import com.sparkify.warehouse.overview.Listening;
import com.sparkify.warehouse.overview.Overview;
import com.sparkify.warehouse.report.Shown;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What people listen to.
 *
 * @param isCut whether there are earlier days than those shown
 * @param astray the plays of days that cannot be true
 * @param days the latest first
 */
record ListeningView(
    boolean hasPlays,
    boolean isCut,
    boolean hasAstray,
    String astray,
    String dayCount,
    List<DayRow> days,
    List<String> weekdays,
    List<HourTable> hours,
    List<Ranking> rankings) {
  /** A day. */
  record DayRow(
      String day,
      String plays,
      String free,
      String paid,
      String paidShare,
      String listeners,
      String sessions) {}

  static ListeningView of(Overview overview) {
    Listening listening = overview.listening();
    List<Day> days = listening.days();
    return new ListeningView(
        !days.isEmpty(),
        isCut(overview),
        listening.astrayPlays() > 0,
        Shown.plural(listening.astrayPlays(), "play"),
        Shown.count(days.size()),
        days.stream().sorted(Comparator.comparing(Day::day).reversed()).map(v -> row(v)).toList(),
        HourTable.WEEKDAYS,
        HourTable.of(listening.hours()),
        List.of(
            Ranking.of("songs", "Songs played most", "Song", listening.songs()),
            Ranking.of("artists", "Artists played most", "Artist", listening.artists()),
            Ranking.of("places", "Places", "Place", listening.places()),
            Ranking.of("devices", "Devices, from the user agent", "Device", listening.devices())));
  }

  /** As the page's scripts name an audience. */
  static String name(Audience audience) {
    return audience.name().toLowerCase(Locale.ROOT);
  }

  private static boolean isCut(Overview overview) {
    long shown =
        overview.listening().days().stream()
            .mapToLong(day -> day.activity().get(Audience.ALL).plays())
            .sum();
    return shown + overview.listening().astrayPlays() < overview.totals().activity().plays();
  }

  private static DayRow row(Day day) {
    Activity all = day.activity().get(Audience.ALL);
    long paid = day.activity().get(Audience.PAID).plays();
    return new DayRow(
        day.day().toString(),
        Shown.count(all.plays()),
        Shown.count(day.activity().get(Audience.FREE).plays()),
        Shown.count(paid),
        new Share(paid, all.plays()).text(),
        Shown.count(all.listeners()),
        Shown.count(all.sessions()));
  }
}
