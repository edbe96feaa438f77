package com.sparkify.warehouse.oracle;

import static com.sparkify.warehouse.oracle.LineShape.choices;
import static com.sparkify.warehouse.oracle.LineShape.inspected;
import static com.sparkify.warehouse.oracle.LineShape.real;
import static com.sparkify.warehouse.oracle.LineShape.text;
import static com.sparkify.warehouse.oracle.LineShape.whole;

import java.util.List;

/** The two sets, over few users, sessions, songs and artists, so that much of it collides. */
final class Shapes {
  private static final String TITLES =
      "8 x 'You' | 'You  ' | 'Y\\u006fu' | 'you' | '\uFF61' | '😀' | '\\ud83d\\ude00' | 7"
          + " | 'a\\u0022b\\\\c\\/d\\n\\t'";
  private static final String ARTISTS =
      "8 x 'Ann' | '\\u0041nn ' | 'Anna' | ' Ann' | '\uFF61' | '😀' | true";
  private static final String SECONDS =
      "2 x 200 | 200.0 | '200.0' | 2e2 | 199.5 | 200.5 | 200.00000000000000000000000000000000001"
          + " | 2 x null | absent | '' | 0 | -0.0 | '1E+2' | 1e308 | -1e308 | 1e-400 | 4.9e-324";
  private static final String NAMES =
      "'Zoë' | 'Zoë ' | 'Al' | '\uFF61' | '😀' | null | absent | '' | '  ' | false | -0.0";
  private static final String DEGREES = "2 x null | absent | '' | 1.5 | '1.5' | -1.5 | 0 | -0.0";
  private static final String IGNORED =
      "'x':1,'x':2 | 'Page':[],'USERID':-1,'Song_id':{} | '':'' | 'x':'\\u0000\\uffff\\ufeff\uFEFF'"
          + " | 'x':{'page':'Home','a':[1,{'b':null,'b':[]}]}"
          + " | 'x':%s%s | 'x':%s | "
              .formatted("[".repeat(1_100), "]".repeat(1_100), "1".repeat(1_100));

  static final LineShape EVENTS =
      new LineShape(
          List.of(
              text("page", 512, "9 x 'NextSong' | 'NextSong  ' | 'Next\\u0053ong' | 3 x 'Home'")
                  .orMissing(),
              text("level", 512, "3 x 'free' | 'paid' | 'paid ' | null | absent"),
              text("location", 512, "3 x 'Rome' | 'Oslo' | null | '   ' | absent"),
              text("firstName", 512, NAMES),
              text("lastName", 512, NAMES),
              text("gender", 512, "2 x 'F' | 'M' | null | absent"),
              text("song", 2_048, TITLES + " | null | '' | absent"),
              text("artist", 2_048, ARTISTS + " | null | absent"),
              text(
                  "userAgent",
                  2_048,
                  "3 x 'Opera' | '\\u0022Mozilla\\/5.0\\u0022' | null | absent"),
              whole(
                  "userId",
                  "3 x 1 | 4 x '1' | '01' | 1.0 | 2 x 2 | 2 x '2' | '9007199254740992'"
                      + " | 9007199254740992.00 | '' | null | absent",
                  "9007199254740993"),
              whole(
                      "ts",
                      "4 x 1546300799999 | 1546300800000 | '1546300800000' | 1609632000000.0 | 0"
                          + " | -0 | 253402300799999",
                      "253402300800000")
                  .orMissing(),
              whole("sessionId", "4 x 1 | '1' | 2.0 | 0 | 8999999999999", "9000000000000")
                  .orMissing(),
              whole("itemInSession", "4 x 0 | 1 | '1' | 1.00 | 999999", "1000000").orMissing(),
              real("length", SECONDS),
              inspected("auth"),
              inspected("method"),
              inspected("registration"),
              inspected("status")),
          choices(
              IGNORED
                  + "'p\\u0061ge':'NextSong','page':'Home' | 'auth':1,'auth':2"
                  + " | 'length':null,'length':null"));

  static final LineShape SONGS =
      new LineShape(
          List.of(
              text("song_id", 512, "4 x 'S1' | 3 x 'S2' | 'S3' | 's1' | '\uFF61' | '😀'")
                  .orMissing(),
              text("artist_id", 512, "4 x 'A1' | 2 x 'A2' | 'a1' | '\uFF61' | '😀'").orMissing(),
              text("artist_location", 512, "2 x 'Rome' | 'Oslo' | '' | null | absent"),
              text("title", 2_048, TITLES).orMissing(),
              text("artist_name", 2_048, ARTISTS).orMissing(),
              whole("year", "4 x 0 | '0000' | 2 x 2000 | '2001' | 9999 | '' | null", "10000"),
              real("duration", SECONDS),
              real("artist_latitude", DEGREES),
              real("artist_longitude", DEGREES),
              inspected("num_songs")),
          choices(
              IGNORED
                  + "'title':'You','t\\u0069tle':'You' | 'num_songs':1,'num_songs':1"
                  + " | 'year':0,'year':0"));

  private Shapes() {}
}
