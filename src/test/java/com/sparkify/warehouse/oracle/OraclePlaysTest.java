package com.sparkify.warehouse.oracle;

import static com.sparkify.warehouse.oracle.OracleTable.SONGPLAYS;
import static com.sparkify.warehouse.oracle.OracleTable.TIME;
import static com.sparkify.warehouse.oracle.OracleTable.USERS;
import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.oracle.Delivered.Kind;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OraclePlaysTest {
  private static final String PLAY =
      "{'page':'NextSong','sessionId':3,'itemInSession':5,'ts':1541121934796,'userId':'8',";

  @Test
  void aPlayIsARowWithAllThatTheAppReported() {
    OracleStar star =
        events(
            PLAY
                + "'level':'free','song':'You','artist':'Des\\u0027ree','length':246.3,"
                + "'location':'Phoenix','userAgent':'Mozilla','firstName':'Kaylee'}");
    assertThat(star.rows(SONGPLAYS))
        .containsExactly(
            asList(
                3_000_005L,
                LocalDateTime.parse("2018-11-02T01:25:34.796"),
                8L,
                "free",
                null,
                null,
                3L,
                "Phoenix",
                "Mozilla",
                5L,
                "You",
                "Des'ree",
                246.3));
  }

  @Test
  void theGreatestSessionAndItemMakeAnIdOfNineteenDigits() {
    OracleStar star =
        events(
            "{'page':'NextSong','sessionId':8999999999999,'itemInSession':999999,"
                + "'ts':253402300799999,'userId':9007199254740992}");
    assertThat(star.rows(SONGPLAYS).get(0).subList(0, 3))
        .containsExactly(
            8_999_999_999_999_999_999L,
            LocalDateTime.parse("9999-12-31T23:59:59.999"),
            9_007_199_254_740_992L);
  }

  @Test
  void onlyNextSongIsAPlay() {
    OracleStar star =
        events(
            "{'page':'Home','sessionId':1,'itemInSession':1,'ts':1,'userId':1}",
            "{'page':'nextsong','sessionId':1,'itemInSession':2,'ts':1,'userId':1}",
            "{'page':'NextSong ','sessionId':1,'itemInSession':3,'ts':1,'userId':1}");
    assertThat(star.rows(SONGPLAYS)).extracting(row -> row.get(0)).containsExactly(1_000_003L);
  }

  @Test
  void theEarliestDeliveryStaysAndTheOthersAreConflicts() {
    OracleStar star =
        events(play(20, 1, ""), play(10, 2, ""), play(10, 1, ""), play(10, 1, ""), play(30, 9, ""));
    assertThat(star.rows(SONGPLAYS)).hasSize(1);
    assertThat(star.rows(SONGPLAYS).get(0).subList(1, 3))
        .containsExactly(LocalDateTime.parse("1970-01-01T00:00:00.010"), 1L);
    assertThat(star.rejects())
        .containsExactly(
            new OracleReject(Kind.EVENTS, "e.json", 1, "conflict", null),
            new OracleReject(Kind.EVENTS, "e.json", 2, "conflict", null),
            new OracleReject(Kind.EVENTS, "e.json", 5, "conflict", null));
    assertThat(star.funnel())
        .isEqualTo(
            new OracleFunnel(
                new OracleFunnel.Lines(5, 5, 0, 0),
                new OracleFunnel.Lines(0, 0, 0, 0),
                5,
                1,
                1,
                3,
                0));
  }

  @Test
  void anEventThatLosesStillCountsForItsUserAndNotForTime() {
    OracleStar star = events(play(20, 1, ",'level':'paid'"), play(10, 2, ",'level':'free'"));
    assertThat(star.rows(USERS))
        .containsExactly(
            asList(1L, null, null, null, "paid"), asList(2L, null, null, null, "free"));
    assertThat(star.rows(TIME))
        .extracting(row -> row.get(0))
        .containsExactly(LocalDateTime.parse("1970-01-01T00:00:00.010"));
  }

  @Test
  void eventsThatAreNoPlaysDoNotConflict() {
    OracleStar star =
        events(play(20, 1, ""), play(10, 2, "").replace("NextSong", "Home"), play(20, 1, ""));
    assertThat(star.rejects()).isEmpty();
    assertThat(star.rows(SONGPLAYS)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'level':'free'           | 'level':'paid'",
        "'level':'paid'           | 'song':'A'",
        "'song':'B','artist':'Z'  | 'song':'B'",
        "'song':'A','artist':'Z'  | 'song':'B','artist':'A'",
        "'song':'Z'               | 'song':'a'",
        "'song':'\uFF61'          | 'song':'😀'",
        "'artist':'A','length':9  | 'artist':'B','length':1",
        "'length':9               | 'length':10",
        "'length':9               | 'location':'A'",
        "'location':'A','userAgent':'B' | 'location':'B','userAgent':'A'",
        "'userAgent':'A'          | 'userAgent':'B'",
        "'userAgent':'A'          | 'auth':'A'",
      })
  void aTieIsBrokenByTheSmallestTextAndWhatIsUnknownComesLast(String winner, String loser) {
    String first = play(10, 1, "," + winner);
    String second = play(10, 1, "," + loser);
    OracleStar star = events(second, first, second);
    assertThat(star.rows(SONGPLAYS)).isEqualTo(events(first).rows(SONGPLAYS));
    assertThat(star.rows(SONGPLAYS)).isNotEqualTo(events(second).rows(SONGPLAYS));
    assertThat(star.funnel().known()).isEqualTo(2);
    assertThat(star.rejects()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2018-11-01T21:01:46.796, 21, 1, 44, 11, 2018, 4",
    "2018-12-31T23:59:59.999, 23, 31, 1, 12, 2018, 1",
    "2021-01-03T00:00:00.000, 0, 3, 53, 1, 2021, 0",
    "1970-01-01T00:00:00.000, 0, 1, 1, 1, 1970, 4",
    "9999-12-31T23:59:59.999, 23, 31, 52, 12, 9999, 5"
  })
  void timeSaysWhatAnalystsGroupBy(
      LocalDateTime start, long hour, long day, long week, long month, long year, long weekday) {
    long ts = start.toInstant(ZoneOffset.UTC).toEpochMilli();
    OracleStar star = events(play(ts, 1, ""), play(ts, 1, "").replace("Session':5", "Session':6"));
    assertThat(star.rows(SONGPLAYS)).hasSize(2);
    assertThat(star.rows(TIME))
        .containsExactly(List.of(start, hour, day, week, month, year, weekday));
  }

  private static String play(long ts, long user, String more) {
    return "{'page':'NextSong','sessionId':3,'itemInSession':5,'ts':%d,'userId':'%d'%s}"
        .formatted(ts, user, more);
  }

  private static OracleStar events(String... lines) {
    String text = String.join("\n", lines).replace('\'', '"');
    return Oracle.of(List.of(Delivered.events("e.json", text)));
  }
}
