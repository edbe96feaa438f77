package com.sparkify.warehouse.oracle;

import static com.sparkify.warehouse.oracle.Delivered.events;
import static com.sparkify.warehouse.oracle.Delivered.songs;
import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.oracle.Delivered.Kind;
import com.sparkify.warehouse.oracle.OracleFunnel.Lines;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OracleReadingTest {
  private static final String LINE =
      "{\"page\":\"A\",\"ts\":1,\"sessionId\":1,\"itemInSession\":1}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'page':'A','ts':1,'sessionId':1,'itemInSession':1,'page':'A'   | malformed |",
        "'page':'A','ts':1,'sessionId':1,'itemInSession':1,'p\\u0061ge':'A' | malformed |",
        "'auth':1,'auth':1                                              | malformed |",
        "'x':'\\ud800'                                                  | malformed |",
        "'page':[],'level':{}                                           | wrong-type | page",
        "'level':'a\\u0000','location':[]                               | nul | level",
        "'userAgent':'\\u0000','userId':true                            | nul | userAgent",
        "'userId':true,'ts':-1                                          | wrong-type | userId",
        "'userId':-1,'ts':true                                          | out-of-range | userId",
        "'itemInSession':1000000,'length':'x'                           | out-of-range | itemInSession",
        "'length':'x'                                                   | wrong-type | length",
        "'length':1e999                                                 | out-of-range | length",
        "'ts':1,'sessionId':1                                           | missing-page | page",
        "'page':'  ','ts':1                                             | missing-page | page",
        "'page':'NextSong'                                              | missing-ts | ts",
        "'page':'NextSong','ts':''                                      | missing-ts | ts",
        "'page':'A','ts':1,'itemInSession':1                            | missing-sessionId | sessionId",
        "'page':'A','ts':1,'sessionId':null                             | missing-sessionId | sessionId",
        "'page':'A','ts':1,'sessionId':1                                | missing-itemInSession | itemInSession",
        "'page':'NextSong','ts':1,'sessionId':1,'itemInSession':1       | no-user | userId",
        "'page':'NextSong','ts':1,'sessionId':1,'itemInSession':1,'userId':'' | no-user | userId",
      })
  void theFirstFaultOfAnEventIsItsReason(String members, String reason, String key) {
    OracleStar star = Oracle.of(List.of(events("e.json", "{" + members.replace('\'', '"') + "}")));
    assertThat(star.rejects())
        .containsExactly(new OracleReject(Kind.EVENTS, "e.json", 1, reason, key));
    assertThat(star.funnel().events()).isEqualTo(new Lines(1, 0, 1, 0));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'song_id':[],'artist_id':{}               | wrong-type | song_id",
        "'artist_location':{},'title':[]           | wrong-type | artist_location",
        "'title':[],'artist_id':[]                 | wrong-type | artist_id",
        "'year':10000,'duration':[]                | out-of-range | year",
        "'duration':false,'artist_latitude':false  | wrong-type | duration",
        "'artist_latitude':'1e999'                 | out-of-range | artist_latitude",
        "'artist_longitude':' 1'                   | wrong-type | artist_longitude",
        "'num_songs':1,'num_songs':1               | malformed |",
        "'year':1                                  | missing-song_id | song_id",
        "'song_id':'S','artist_id':'A','artist_name':'N' | missing-title | title",
        "'song_id':'S','title':'T','artist_name':'N'     | missing-artist_id | artist_id",
        "'song_id':'S','title':'T','artist_id':'A'       | missing-artist_name | artist_name",
      })
  void theFirstFaultOfASongIsItsReason(String members, String reason, String key) {
    OracleStar star = Oracle.of(List.of(songs("s.json", "{" + members.replace('\'', '"') + "}")));
    assertThat(star.rejects())
        .containsExactly(new OracleReject(Kind.SONGS, "s.json", 1, reason, key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"'auth':[]", "'method':{'a':1}", "'registration':'\\u0000'", "'status':1e999"})
  void whatIsOnlyInspectedNeverRejects(String member) {
    String line = LINE.replace("}", "," + member.replace('\'', '"') + "}");
    assertThat(Oracle.of(List.of(events("e.json", line))).rejects()).isEmpty();
  }

  @Test
  void jsonOfAnotherKindIsNotAnObject() {
    OracleStar star = Oracle.of(List.of(events("e.json", "[]\n1\nnull\n\"{}\"\n[\n")));
    assertThat(star.rejects())
        .extracting(OracleReject::reason)
        .containsExactly("not-object", "not-object", "not-object", "not-object", "malformed");
  }

  @Test
  void linesEndAtALineFeedAndBlankOnesOnlyCount() {
    String content = "\uFEFF \t\r\n" + LINE + "\r\n\r\nx\n\n" + LINE;
    OracleStar star = Oracle.of(List.of(events("e.json", content)));
    assertThat(star.funnel().events()).isEqualTo(new Lines(6, 2, 1, 3));
    assertThat(star.rejects())
        .containsExactly(new OracleReject(Kind.EVENTS, "e.json", 4, "malformed", null));
  }

  @ParameterizedTest
  @CsvSource({"'',0", "'\uFEFF',0", "'\n',1", "'\uFEFF\n',1", "' ',1", "'\n\n ',3"})
  void aLastLineFeedBeginsNoLine(String content, long lines) {
    assertThat(Oracle.of(List.of(events("e.json", content))).funnel().events())
        .isEqualTo(new Lines(lines, 0, 0, lines));
  }

  @Test
  void aByteOrderMarkIsNothingOnlyAtTheStartOfAFile() {
    String content = "\uFEFF" + LINE + "\n\uFEFF" + LINE + "\n\uFEFF\n";
    assertThat(Oracle.of(List.of(events("e.json", content))).funnel().events())
        .isEqualTo(new Lines(3, 1, 2, 0));
  }

  @Test
  void aLineOfFourMebibytesIsReadAndALongerOneIsMalformed() {
    String longest = LINE + " ".repeat(4 * 1024 * 1024 - LINE.length());
    OracleStar star = Oracle.of(List.of(events("e.json", longest + "\n" + longest + " \n")));
    assertThat(star.rejects())
        .containsExactly(new OracleReject(Kind.EVENTS, "e.json", 2, "malformed", null));
    assertThat(star.funnel().events()).isEqualTo(new Lines(2, 1, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u00C0\u00AF",
        "\u00E0\u0080\u0080",
        "\u00ED\u00A0\u0080",
        "\u00ED\u00B0\u0080",
        "\u00F4\u0090\u0080\u0080",
        "\u00F5\u0080\u0080\u0080",
        "\u00FF",
        "\u0080",
        "\u00C3"
      })
  void bytesThatAreNotUtf8AreMalformed(String latin1) {
    String line = LINE.replace("}", ",\"ignored\":\"" + latin1 + "\"}");
    byte[] content = line.getBytes(StandardCharsets.ISO_8859_1);
    OracleStar star = Oracle.of(List.of(new Delivered("e.json", Kind.EVENTS, content)));
    assertThat(star.rejects()).extracting(OracleReject::reason).containsExactly("malformed");
  }
}
