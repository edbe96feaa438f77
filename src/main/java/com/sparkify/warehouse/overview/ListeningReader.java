package com.sparkify.warehouse.overview;

import com.sparkify.warehouse.engine.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sums up what the service is doing. */
record ListeningReader(Sql sql, Instant now) {
  private static final int MOST_DEVICES = 10;

  /** In a longer span the days without a play are not told: it is a mistake of the app. */
  private static final int MOST_DAYS = 3_660;

  /** As the checks have it. */
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  private record Ranked(String kind, Favourite favourite) {}

  Listening read() {
    List<Ranked> ranked = sql.query("overview/favourites", ListeningReader::ranked);
    List<Day> all = sql.query("overview/days", ListeningReader::day);
    List<Day> days = plausible(all);
    return new Listening(
        withoutGaps(days),
        plays(all) - plays(days),
        sql.query("overview/hours", ListeningReader::hour),
        favourites(ranked, "song"),
        favourites(ranked, "artist"),
        favourites(ranked, "place"),
        devices());
  }

  /** A clock that is wrong must not stretch the charts over centuries. All days if none is. */
  private List<Day> plausible(List<Day> days) {
    LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.UTC);
    List<Day> plausible =
        days.stream()
            .filter(day -> !day.day().isBefore(EARLIEST) && !day.day().isAfter(latest))
            .toList();
    return plausible.isEmpty() ? days : plausible;
  }

  private static long plays(List<Day> days) {
    return days.stream().mapToLong(day -> day.activity().get(Audience.ALL).plays()).sum();
  }

  private static List<Favourite> favourites(List<Ranked> ranked, String kind) {
    return ranked.stream().filter(r -> r.kind().equals(kind)).map(Ranked::favourite).toList();
  }

  private static Ranked ranked(ResultSet row) throws SQLException {
    return new Ranked(
        row.getString("kind"),
        new Favourite(
            Audience.valueOf(row.getString("audience").toUpperCase(Locale.ROOT)),
            row.getInt("place"),
            row.getString("name"),
            row.getString("credit"),
            row.getLong("plays"),
            row.getLong("listeners")));
  }

  /** The query gives all devices with the figures of every audience: there are few. */
  private List<Favourite> devices() {
    List<Favourite> unranked =
        sql.query("queries/devices", ListeningReader::device).stream()
            .flatMap(List::stream)
            .toList();
    return Stream.of(Audience.values())
        .flatMap(audience -> mostUsed(unranked.stream().filter(d -> d.audience() == audience)))
        .toList();
  }

  private static List<Favourite> device(ResultSet row) throws SQLException {
    List<Favourite> device = new ArrayList<>();
    for (Audience audience : Audience.values()) {
      String prefix = audience == Audience.ALL ? "" : lower(audience) + "_";
      device.add(
          new Favourite(
              audience,
              0,
              row.getString("platform"),
              row.getString("browser"),
              row.getLong(prefix + "plays"),
              row.getLong(prefix + "listeners")));
    }
    return device;
  }

  private static Stream<Favourite> mostUsed(Stream<Favourite> devices) {
    List<Favourite> most =
        devices
            .filter(device -> device.plays() > 0)
            .sorted(Comparator.comparingLong(Favourite::plays).reversed())
            .limit(MOST_DEVICES)
            .toList();
    return most.stream().map(d -> at(most.indexOf(d) + 1, d));
  }

  private static Favourite at(int place, Favourite device) {
    return new Favourite(
        device.audience(),
        place,
        device.name(),
        device.credit(),
        device.plays(),
        device.listeners());
  }

  private static Day day(ResultSet row) throws SQLException {
    Map<Audience, Activity> activity = new EnumMap<>(Audience.class);
    for (Audience audience : Audience.values()) {
      String prefix = lower(audience) + "_";
      activity.put(
          audience,
          new Activity(
              row.getLong(prefix + "plays"),
              row.getLong(prefix + "listeners"),
              row.getLong(prefix + "sessions")));
    }
    return new Day(LocalDate.parse(row.getString("day")), activity);
  }

  private static HourOfWeek hour(ResultSet row) throws SQLException {
    Map<Audience, Long> plays = new EnumMap<>(Audience.class);
    for (Audience audience : Audience.values()) {
      plays.put(audience, row.getLong(lower(audience) + "_plays"));
    }
    return new HourOfWeek(row.getInt("weekday"), row.getInt("hour"), plays);
  }

  /** In order, with the days between them on which nothing was played. */
  private static List<Day> withoutGaps(List<Day> latestFirst) {
    Map<LocalDate, Day> days = new TreeMap<>();
    latestFirst.forEach(day -> days.put(day.day(), day));
    if (!days.isEmpty()) {
      LocalDate last = latestFirst.get(0).day();
      LocalDate first = latestFirst.get(latestFirst.size() - 1).day();
      if (first.plusDays(MOST_DAYS).isAfter(last)) {
        first.datesUntil(last).forEach(day -> days.putIfAbsent(day, Day.withoutPlays(day)));
      }
    }
    return List.copyOf(days.values());
  }

  private static String lower(Audience audience) {
    return audience.name().toLowerCase(Locale.ROOT);
  }
}
