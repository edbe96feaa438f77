package com.sparkify.warehouse.oracle;

import static com.sparkify.warehouse.oracle.Order.byGreatest;
import static com.sparkify.warehouse.oracle.Order.byText;
import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The version of each song that counts, by title. */
record Catalogue(Map<String, List<Song>> byTitle) {
  /** A difference of two that are not smaller, on both sides of zero, may be no number. */
  private static final double HUGE = 8e307;

  private static final Comparator<Song> BEST_VERSION =
      Order.<Song, Long>byGreatest(Song::knownYear)
          .thenComparing(byGreatest(Song::duration))
          .thenComparing(byText(Song::title))
          .thenComparing(byText(Song::artistId))
          .thenComparing(byText(Song::artistName));

  static Catalogue of(List<Song> records) {
    return new Catalogue(
        records.stream().collect(groupingBy(Song::songId)).values().stream()
            .map(versions -> versions.stream().min(BEST_VERSION).orElseThrow())
            .collect(groupingBy(Song::title)));
  }

  List<Song> songs() {
    return byTitle.values().stream().flatMap(List::stream).sorted(byText(Song::songId)).toList();
  }

  /** The song that was played. */
  Optional<Song> match(Event play) {
    if (play.song() == null || play.artist() == null) {
      return Optional.empty();
    }
    return byTitle.getOrDefault(play.song(), List.of()).stream()
        .filter(song -> song.artistName().equals(play.artist()))
        .min(
            Order.<Song, Double>bySmallest(song -> distance(song, play))
                .thenComparing(byText(Song::songId)));
  }

  private static double distance(Song song, Event play) {
    if (song.duration() == null || play.length() == null) {
      return Double.POSITIVE_INFINITY;
    }
    double duration = song.duration();
    double length = play.length();
    boolean safe =
        Math.signum(duration) * Math.signum(length) >= 0
            || Math.abs(duration) < HUGE && Math.abs(length) < HUGE;
    return safe ? Math.abs(duration - length) : Double.POSITIVE_INFINITY;
  }
}
