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
    return song.duration() == null || play.length() == null
        ? Double.POSITIVE_INFINITY
        : Math.abs(song.duration() - play.length());
  }
}
