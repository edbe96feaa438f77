package com.sparkify.warehouse.oracle;

import static com.sparkify.warehouse.oracle.OracleTable.SONGPLAYS;
import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OracleMatchTest {
  private static final String YOU = play("'song':'You','artist':'Ann','length':200");

  @Test
  void aPlayMatchesTheSongOfItsTitleAndCredit() {
    assertThat(match(YOU, song("S1", "A1", "You", "Ann", "null"))).containsExactly("S1", "A1");
  }

  @Test
  void theCreditOnTheSongCountsAndNotTheNameInArtists() {
    assertThat(
            match(
                YOU, song("S1", "A1", "You", "Ann", "null"), song("S2", "A1", "Me", "An", "null")))
        .containsExactly("S1", "A1");
    assertThat(
            match(
                YOU,
                song("S1", "A1", "You", "Anna", "null"),
                song("S2", "A1", "Me", "Ann", "null")))
        .containsExactly(null, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'song':'you','artist':'Ann'",
        "'song':'You','artist':'ann'",
        "'song':' You','artist':'Ann'",
        "'song':'You'",
        "'artist':'Ann'",
        "'song':'Ann','artist':'You'",
        "'song':'','artist':'Ann'"
      })
  void anythingElseMatchesNothingAndIsKept(String members) {
    assertThat(match(play(members), song("S1", "A1", "You", "Ann", "200")))
        .containsExactly(null, null);
  }

  @Test
  void theNearestDurationWins() {
    assertThat(
            match(
                YOU,
                song("S1", "A1", "You", "Ann", "null"),
                song("S2", "A2", "You", "Ann", "203"),
                song("S3", "A3", "You", "Ann", "198")))
        .containsExactly("S3", "A3");
  }

  @Test
  void betweenEquallyNearOnesTheSmallestIdWins() {
    assertThat(
            match(
                YOU, song("S2", "A2", "You", "Ann", "201"), song("S1", "A1", "You", "Ann", "199")))
        .containsExactly("S1", "A1");
  }

  @Test
  void withoutALengthOrADurationTheSmallestIdWins() {
    assertThat(
            match(
                play("'song':'You','artist':'Ann'"),
                song("S2", "A2", "You", "Ann", "201"),
                song("S1", "A1", "You", "Ann", "999")))
        .containsExactly("S1", "A1");
    assertThat(
            match(
                YOU, song("b", "A2", "You", "Ann", "null"), song("B", "A1", "You", "Ann", "null")))
        .containsExactly("B", "A1");
  }

  @Test
  void aVersionThatLostMatchesNothing() {
    String old = song("S1", "A1", "You", "Ann", "200");
    String better = song("S1", "A1", "You (Remastered)", "Ann", "201");
    assertThat(match(YOU, old, better)).containsExactly(null, null);
  }

  @Test
  void manyCandidatesDoNotMultiplyAPlay() {
    OracleStar star =
        load(
            YOU,
            song("S1", "A1", "You", "Ann", "200"),
            song("S2", "A2", "You", "Ann", "200"),
            song("S3", "A1", "You", "Ann", "200"));
    assertThat(star.rows(SONGPLAYS)).hasSize(1);
    assertThat(star.funnel().matched()).isEqualTo(1);
  }

  private static List<Object> match(String event, String... songs) {
    List<Object> play = load(event, songs).rows(SONGPLAYS).get(0);
    return asList(play.get(4), play.get(5));
  }

  private static OracleStar load(String event, String... songs) {
    return Oracle.of(
        Stream.concat(
                Stream.of(Delivered.events("e.json", event)),
                Stream.of(songs).map(song -> Delivered.songs("s.json", song)))
            .toList());
  }

  private static String play(String members) {
    return "{'page':'NextSong','sessionId':3,'itemInSession':5,'ts':1,'userId':1,%s}"
        .formatted(members)
        .replace('\'', '"');
  }

  private static String song(String id, String artist, String title, String name, String duration) {
    return "{'song_id':'%s','artist_id':'%s','title':'%s','artist_name':'%s','duration':%s}"
        .formatted(id, artist, title, name, duration)
        .replace('\'', '"');
  }
}
