package com.sparkify.warehouse.simulate;

import static com.sparkify.warehouse.simulate.Spoiling.missing;
import static com.sparkify.warehouse.simulate.Spoiling.values;

import java.util.List;
import java.util.stream.Stream;

/** Every way in which an event is rejected. */
final class EventSpoilings {
  private EventSpoilings() {}

  static List<Spoiling> all() {
    return Stream.of(
            Malformed.of("song", "length"),
            Spoiling.notObjects(),
            texts(),
            userIds(),
            otherWholeNumbers(),
            lengths(),
            ranges(),
            absences(),
            firstReasonWins())
        .flatMap(s -> s)
        .toList();
  }

  private static Stream<Spoiling> texts() {
    Stream<Spoiling> types =
        Stream.of(
                values("wrong-type", "page", "{}", "[\"NextSong\"]"),
                values("wrong-type", "level", "{\"name\":\"paid\"}"),
                values("wrong-type", "location", "[]"),
                values("wrong-type", "firstName", "{}"),
                values("wrong-type", "lastName", "[1]"),
                values("wrong-type", "gender", "[null]"),
                values("wrong-type", "song", "{\"title\":\"x\"}"),
                values("wrong-type", "artist", "[]"),
                values("wrong-type", "userAgent", "{}"))
            .flatMap(s -> s);
    return Stream.of(
            types,
            Spoiling.nul("page", "level", "location", "firstName", "lastName", "gender"),
            Spoiling.nul("song", "artist", "userAgent"),
            Spoiling.tooLong(512, "page", "level", "location", "firstName", "lastName", "gender"),
            Spoiling.tooLong(2_048, "song", "artist", "userAgent"),
            values("too-long", "level", "1".repeat(513)))
        .flatMap(s -> s);
  }

  private static Stream<Spoiling> userIds() {
    return values(
        "wrong-type",
        "userId",
        "true",
        "1.5",
        "1e3",
        "1e400",
        "{}",
        "[39]",
        "1234567890123456789",
        "\"0x10\"",
        "\"39a\"",
        "\" 39\"",
        "\"39 \"",
        "\" \"",
        "\"1.5\"",
        "\"+5\"",
        "\"\\uff13\\uff19\"",
        "\"\\u0000\"");
  }

  private static Stream<Spoiling> otherWholeNumbers() {
    return Stream.of(
            values("wrong-type", "ts", "true", "1541105830796.5", "{}", "1.541e12"),
            values("wrong-type", "ts", "\"2018-11-01T20:57:10Z\"", "\"1541105830796ms\""),
            values("wrong-type", "sessionId", "false", "[]", "\"12 \"", "0.5"),
            values("wrong-type", "itemInSession", "false", "{}", "\"1,0\"", "0.25"))
        .flatMap(s -> s);
  }

  private static Stream<Spoiling> lengths() {
    Stream<Spoiling> types = values("wrong-type", "length", "true", "{}", "[200.5]");
    Stream<Spoiling> texts =
        values(
            "wrong-type",
            "length",
            "\"NaN\"",
            "\"Infinity\"",
            "\"0x1p3\"",
            "\"3:45\"",
            "\".5\"",
            "\"1.\"",
            "\"+1\"",
            "\"01\"",
            "\"1d\"",
            "\"1,5\"",
            "\" 1.5\"");
    return Stream.concat(types, texts);
  }

  private static Stream<Spoiling> ranges() {
    String tooGreat = "9007199254740993";
    return Stream.of(
            values("out-of-range", "userId", "-1", "\"-39\"", tooGreat, "\"" + tooGreat + "\""),
            values("out-of-range", "ts", "-1", "253402300800000"),
            values("out-of-range", "sessionId", "-5", "9000000000000"),
            values("out-of-range", "itemInSession", "-1", "1000000", "\"1000000\"", "1000000.0"),
            values("out-of-range", "length", "1e400", "-1e999", "\"1e400\""))
        .flatMap(s -> s);
  }

  private static Stream<Spoiling> absences() {
    return Stream.of(
            missing("page", "null", "\"\"", "\"  \""),
            missing("ts", "null", "\"\""),
            missing("sessionId", "null", "\"\""),
            missing("itemInSession", "null", "\"\""),
            Stream.of(
                new Spoiling("missing-page", d -> "{}"),
                new Spoiling("no-user", d -> d.without("userId").json())),
            values("no-user", "userId", "null", "\"\""))
        .flatMap(s -> s);
  }

  private static Stream<Spoiling> firstReasonWins() {
    return Stream.of(
        new Spoiling("nul", d -> d.with("level", "\"\\u0000\"").with("ts", "true").json()),
        new Spoiling("out-of-range", d -> d.with("ts", "-1").with("length", "{}").json()),
        new Spoiling("wrong-type", d -> d.with("userId", "true").without("page").json()),
        new Spoiling("missing-page", d -> d.without("ts").without("page").json()),
        new Spoiling("missing-ts", d -> d.without("userId").without("ts").json()),
        new Spoiling("malformed", d -> d.with("ts", "{}").json() + "]"));
  }
}
