package com.sparkify.warehouse.oracle;

import static com.sparkify.warehouse.oracle.OracleTable.ARTISTS;
import static com.sparkify.warehouse.oracle.OracleTable.SONGS;
import static com.sparkify.warehouse.oracle.OracleTable.USERS;
import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OracleDimensionsTest {
  private static final String SONG = "{'song_id':'S','title':'T','artist_id':'A',";

  @Test
  void everyUserOfAnyAcceptedEventHasARow() {
    OracleStar star =
        events(
            "{'page':'Home','ts':1,'sessionId':1,'itemInSession':1,'userId':'10'}",
            "{'page':'Login','ts':1,'sessionId':1,'itemInSession':1,'userId':''}",
            "{'page':'Home','ts':1,'sessionId':1,'itemInSession':1,'userId':9,'gender':'F'}",
            "{'page':'Home','ts':-1,'sessionId':1,'itemInSession':1,'userId':11}");
    assertThat(star.rows(USERS))
        .containsExactly(asList(9L, null, null, "F", null), asList(10L, null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2|1|1|              | 1|9|9|'firstName':'A'",
        "1|2|1|              | 1|1|9|'firstName':'A'",
        "1|1|2|              | 1|1|1|'firstName':'A'",
        "1|1|1|'firstName':'A','lastName':'Z' | 1|1|1|'firstName':'B','lastName':'A'",
        "1|1|1|'firstName':'A' | 1|1|1|'lastName':'A'",
        "1|1|1|'lastName':'A','gender':'Z' | 1|1|1|'lastName':'B','gender':'A'",
        "1|1|1|'gender':'F','level':'paid' | 1|1|1|'gender':'M','level':'free'",
        "1|1|1|'level':'free' | 1|1|1|'level':'paid'",
        "1|1|1|'level':'free' | 1|1|1|",
      })
  void aUserIsAsOfTheLatestEvent(
      long ts,
      long session,
      long item,
      String members,
      long olderTs,
      long olderSession,
      long olderItem,
      String olderMembers) {
    String latest = home(ts, session, item, members);
    String older = home(olderTs, olderSession, olderItem, olderMembers);
    assertThat(events(older, latest, older).rows(USERS)).isEqualTo(events(latest).rows(USERS));
    assertThat(events(latest).rows(USERS)).isNotEqualTo(events(older).rows(USERS));
  }

  @Test
  void aSongIsARowAndYearZeroIsUnknown() {
    OracleStar star =
        songs(
            SONG + "'artist_name':'N','year':2003,'duration':218.9}",
            "{'song_id':'R','title':'t','artist_id':'B','artist_name':'n','year':0}");
    assertThat(star.rows(SONGS))
        .containsExactly(
            asList("R", "t", "B", null, null, "n"), asList("S", "T", "A", 2003L, 218.9, "N"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T|A|N|'year':2003|              T|A|N|'year':2002,'duration':999",
        "T|A|N|'year':1|                 T|A|N|'year':0,'duration':999",
        "T|A|N|'duration':2|             T|A|N|'duration':1",
        "T|A|N|'duration':-1|            T|A|N|'year':0",
        "T|B|N|'year':0|                 U|A|N|'year':0",
        "T|A|O|'year':0|                 T|B|N|'year':0",
        "T|A|N|'year':0|                 T|A|O|'year':0",
        "\uFF61|A|N|'year':0|            😀|A|N|'year':0",
      })
  void theBestVersionOfASongStays(
      String title,
      String artist,
      String name,
      String members,
      String otherTitle,
      String otherArtist,
      String otherName,
      String otherMembers) {
    String best = song(title, artist, name, members);
    String other = song(otherTitle, otherArtist, otherName, otherMembers);
    assertThat(songs(other, best, other).rows(SONGS)).isEqualTo(songs(best).rows(SONGS));
    assertThat(songs(best).rows(SONGS)).isNotEqualTo(songs(other).rows(SONGS));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Long name|'artist_latitude':-1|  N|'artist_location':'L','artist_longitude':1",
        "Long name|'artist_location':'L'| N|'artist_longitude':1",
        "Z|'x':1|                         AA|'x':1",
        "😀|'x':1|                        AA|'x':1",
        "A|'x':1|                         B|'x':1",
        "N|'artist_location':'K'|         N|'artist_location':'L'",
        "N|'artist_latitude':2|           N|'artist_latitude':1,'artist_longitude':9",
        "N|'artist_latitude':1,'artist_longitude':2| N|'artist_latitude':1,'artist_longitude':1",
        "N|'artist_latitude':1,'artist_longitude':-2| N|'artist_latitude':1",
      })
  void theBestCreditOfAnArtistStays(
      String name, String members, String otherName, String otherMembers) {
    String best = song("T", "A", name, members);
    String other = song("T", "A", otherName, otherMembers);
    assertThat(songs(other, best, other).rows(ARTISTS)).isEqualTo(songs(best).rows(ARTISTS));
    assertThat(songs(best).rows(ARTISTS)).isNotEqualTo(songs(other).rows(ARTISTS));
  }

  @Test
  void anArtistOfAVersionThatLostIsThereToo() {
    OracleStar star =
        songs(
            song("T", "A", "Ann", "'year':2003,'artist_location':'','artist_latitude':null"),
            song("T", "B", "Bob", "'year':2002,'artist_latitude':-0.0,'artist_longitude':'7'"));
    assertThat(star.rows(SONGS)).containsExactly(asList("S", "T", "A", 2003L, null, "Ann"));
    assertThat(star.rows(ARTISTS))
        .containsExactly(asList("A", "Ann", null, null, null), asList("B", "Bob", null, 0.0, 7.0));
  }

  private static String home(long ts, long session, long item, String members) {
    return "{'page':'Home','ts':%d,'sessionId':%d,'itemInSession':%d,'userId':1%s}"
        .formatted(ts, session, item, members == null ? "" : "," + members);
  }

  private static String song(String title, String artist, String name, String members) {
    return "{'song_id':'S','title':'%s','artist_id':'%s','artist_name':'%s',%s}"
        .formatted(title, artist, name, members);
  }

  private static OracleStar events(String... lines) {
    return Oracle.of(List.of(Delivered.events("e.json", json(lines))));
  }

  private static OracleStar songs(String... lines) {
    return Oracle.of(List.of(Delivered.songs("s.json", json(lines))));
  }

  private static String json(String... lines) {
    return String.join("\n", lines).replace('\'', '"');
  }
}
