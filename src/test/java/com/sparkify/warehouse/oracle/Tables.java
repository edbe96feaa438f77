package com.sparkify.warehouse.oracle;

import static com.sparkify.warehouse.oracle.Order.byGreatest;
import static com.sparkify.warehouse.oracle.Order.bySmallest;
import static com.sparkify.warehouse.oracle.Order.byText;
import static java.util.Arrays.asList;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The rows of the five tables. */
final class Tables {
  private static final Comparator<Event> LATEST =
      Order.<Event, Long>byGreatest(Event::ts)
          .thenComparing(byGreatest(Event::sessionId))
          .thenComparing(byGreatest(Event::itemInSession))
          .thenComparing(byText(Event::firstName))
          .thenComparing(byText(Event::lastName))
          .thenComparing(byText(Event::gender))
          .thenComparing(byText(Event::level));

  private static final Comparator<Song> BEST_CREDIT =
      Comparator.<Song, Boolean>comparing(song -> song.latitude() == null)
          .thenComparing(song -> song.artistLocation() == null)
          .thenComparing(song -> song.artistName().codePointCount(0, song.artistName().length()))
          .thenComparing(byText(Song::artistName))
          .thenComparing(byText(Song::artistLocation))
          .thenComparing(byGreatest(Song::latitude))
          .thenComparing(byGreatest(Song::longitude));

  private Tables() {}

  static List<List<Object>> songplays(Plays plays, Catalogue catalogue) {
    return plays.winners().values().stream()
        .map(play -> songplay(play, catalogue.match(play)))
        .toList();
  }

  private static List<Object> songplay(Event play, Optional<Song> song) {
    return asList(
        play.songplayId(),
        utc(play.ts()),
        play.userId(),
        play.level(),
        song.map(Song::songId).orElse(null),
        song.map(Song::artistId).orElse(null),
        play.sessionId(),
        play.location(),
        play.userAgent(),
        play.itemInSession(),
        play.song(),
        play.artist(),
        play.length());
  }

  static List<List<Object>> users(List<Event> events) {
    return events.stream()
        .filter(event -> event.userId() != null)
        .collect(groupingBy(Event::userId))
        .values()
        .stream()
        .map(ofUser -> ofUser.stream().min(LATEST).orElseThrow())
        .sorted(bySmallest(Event::userId))
        .map(e -> asList((Object) e.userId(), e.firstName(), e.lastName(), e.gender(), e.level()))
        .toList();
  }

  static List<List<Object>> songs(Catalogue catalogue) {
    return catalogue.songs().stream()
        .map(
            s ->
                asList(
                    (Object) s.songId(),
                    s.title(),
                    s.artistId(),
                    s.knownYear(),
                    s.duration(),
                    s.artistName()))
        .toList();
  }

  static List<List<Object>> artists(List<Song> records) {
    return records.stream().collect(groupingBy(Song::artistId)).values().stream()
        .map(ofArtist -> ofArtist.stream().min(BEST_CREDIT).orElseThrow())
        .sorted(byText(Song::artistId))
        .map(
            s ->
                asList(
                    (Object) s.artistId(),
                    s.artistName(),
                    s.artistLocation(),
                    s.latitude(),
                    s.longitude()))
        .toList();
  }

  static List<List<Object>> time(Collection<Event> plays) {
    return plays.stream().map(Event::ts).distinct().sorted().map(ts -> time(utc(ts))).toList();
  }

  private static List<Object> time(LocalDateTime start) {
    return asList(
        start,
        (long) start.getHour(),
        (long) start.getDayOfMonth(),
        (long) start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
        (long) start.getMonthValue(),
        (long) start.getYear(),
        (long) start.getDayOfWeek().getValue() % 7);
  }

  private static LocalDateTime utc(long millis) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
  }
}
