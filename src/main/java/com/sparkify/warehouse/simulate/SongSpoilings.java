package com.sparkify.warehouse.simulate;

import static com.sparkify.warehouse.simulate.Spoiling.missing;
import static com.sparkify.warehouse.simulate.Spoiling.values;

import java.util.List;
import java.util.stream.Stream;

/** Every way in which a song is rejected. */
final class SongSpoilings {
  private SongSpoilings() {}

  static List<Spoiling> all() {
    return Stream.of(
            Malformed.of("title", "duration"),
            Spoiling.notObjects(),
            texts(),
            numbers(),
            ranges(),
            absences(),
            firstReasonWins())
        .flatMap(s -> s)
        .toList();
  }

  private static Stream<Spoiling> texts() {
    return Stream.of(
            values("wrong-type", "song_id", "{}"),
            values("wrong-type", "artist_id", "[]"),
            values("wrong-type", "artist_location", "{\"city\":\"Oslo\"}"),
            values("wrong-type", "title", "[\"x\"]"),
            values("wrong-type", "artist_name", "{}"),
            Spoiling.nul("song_id", "artist_id", "artist_location", "title", "artist_name"),
            Spoiling.tooLong(512, "song_id", "artist_id", "artist_location"),
            Spoiling.tooLong(2_048, "title", "artist_name"))
        .flatMap(s -> s);
  }

  private static Stream<Spoiling> numbers() {
    return Stream.of(
            values("wrong-type", "year", "true", "1999.5", "{}", "\"0x7cf\"", "\"MCMXC\"", "2e3"),
            values("wrong-type", "duration", "true", "[]", "\"3:45\"", "\"NaN\"", "\"200s\""),
            values("wrong-type", "artist_latitude", "false", "\"40 N\"", "{}"),
            values("wrong-type", "artist_longitude", "\"-74,0\"", "[1]"))
        .flatMap(s -> s);
  }

  private static Stream<Spoiling> ranges() {
    return Stream.of(
            values("out-of-range", "year", "-1", "10000", "\"10000\""),
            values("out-of-range", "duration", "1e400", "\"-1e400\""),
            values("out-of-range", "artist_latitude", "1e999"),
            values("out-of-range", "artist_longitude", "-1e999"))
        .flatMap(s -> s);
  }

  private static Stream<Spoiling> absences() {
    return Stream.of(
            missing("song_id", "null", "\"\"", "\"  \""),
            missing("title", "null", "\"\"", "\" \""),
            missing("artist_id", "null", "\"\""),
            missing("artist_name", "null", "\"\""),
            Stream.of(new Spoiling("missing-song_id", d -> "{}")))
        .flatMap(s -> s);
  }

  private static Stream<Spoiling> firstReasonWins() {
    return Stream.of(
        new Spoiling("nul", d -> d.with("song_id", "\"\\u0000\"").with("title", "{}").json()),
        new Spoiling("out-of-range", d -> d.with("year", "-1").with("duration", "{}").json()),
        new Spoiling("wrong-type", d -> d.without("song_id").with("year", "{}").json()),
        new Spoiling("missing-title", d -> d.without("artist_id").without("title").json()));
  }
}
