package com.sparkify.warehouse.simulate;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Songs that look odd and are accepted all the same. */
final class SongOddities {
  private SongOddities() {}

  static List<SongFault> all() {
    Stream<UnaryOperator<Draft>> spellings =
        Stream.of(numbers(), texts(), keys(), absences()).flatMap(s -> s);
    return spellings
        .map(how -> (SongFault) s -> List.of(SongCopy.accepted(how.apply(s.record()), s)))
        .toList();
  }

  private static Stream<UnaryOperator<Draft>> numbers() {
    return Stream.of(
        d -> d.with("year", "\"" + d.value("year") + "\""),
        d -> d.with("year", d.value("year") + ".0"),
        d -> d.with("year", "0"),
        d -> d.with("year", "9999"),
        d -> d.with("duration", "\"" + d.value("duration") + "\""),
        d -> d.with("duration", "2.5e2"),
        d -> d.with("artist_latitude", "\"35.14968\"").with("artist_longitude", "\"-90.04892\""),
        d -> d.with("artist_latitude", "35").with("artist_longitude", "null"),
        d -> d.with("artist_latitude", "null").with("artist_longitude", "-90.1"));
  }

  private static Stream<UnaryOperator<Draft>> texts() {
    return Stream.of(
        d -> d.longer("title", "  "),
        d -> d.longer("artist_name", " "),
        d -> d.longer("song_id", " ").longer("artist_id", " "),
        d -> d.with("artist_location", "\"   \""),
        d -> d.with("artist_location", "1000"),
        d -> d.with("artist_location", "\"" + Draft.utf8("S\u00e3o Paulo \ud83c\udfb5") + "\""),
        d -> d.with("artist_location", "\"" + "x".repeat(512) + "\""));
  }

  private static Stream<UnaryOperator<Draft>> keys() {
    return Stream.of(
        Draft::reversed,
        Draft::spaced,
        d -> d.plus("genre", "\"pop\"").plus("genre", "null"),
        d -> d.plus("inner", "{\"song_id\": 1, \"title\": null}"),
        d -> d.plus("TITLE", "{}").plus("Year", "true"),
        d -> d.renamed("title", "t\\u0069tle"),
        d -> d.with("num_songs", "{\"n\": [1]}"),
        d -> d.with("num_songs", "\"\\u0000\""));
  }

  private static Stream<UnaryOperator<Draft>> absences() {
    return Stream.of(
        d -> d.without("year"),
        d -> d.with("year", "\"\""),
        d -> d.with("duration", "null"),
        d -> d.without("duration").without("num_songs"),
        d -> d.with("artist_location", "null"),
        d -> d.without("artist_location").without("artist_latitude").without("artist_longitude"));
  }
}
