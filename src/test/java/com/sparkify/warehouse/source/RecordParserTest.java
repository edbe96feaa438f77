package com.sparkify.warehouse.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.schema.RecordSet;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordParserTest {
  private static final String HOME =
      "\"page\":\"Home\",\"ts\":1541105830796,\"sessionId\":139,\"itemInSession\":0";

  @Test
  void anEventIsReadByItsKeysInAnyOrder() {
    Parsed event =
        Parsed.of(
            RecordSet.EVENTS,
            "{\"ts\":1541105830796,\"userId\":\"39\",\"status\":200,\"auth\":null,\"length\":197.3,"
                + "\"page\":\"NextSong\",\"itemInSession\":0,\"sessionId\":38,\"more\":[{\"a\":1}],"
                + "\"registration\":1540829025796.0,\"method\":true}");
    assertThat(event.values())
        .containsExactly(
            "page=NextSong",
            "userId=39",
            "ts=1541105830796",
            "sessionId=38",
            "itemInSession=0",
            "length=197.3",
            "method=true",
            "registration=1540829025796.0",
            "status=200");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 6, 7, 8, 12})
  void aLineEndsWhereItEndsWhateverLiesBehind(int length) {
    byte[] line = ("{\"page\":\"Home\"}" + "\n".repeat(20)).getBytes(UTF_8);
    JsonLine json = new JsonLine(RecordSet.EVENTS.fields());
    assertThat(json.read(line, 0, 15)).isEqualTo(JsonLine.Shape.OBJECT);
    assertThat(json.read(line, 0, length)).isEqualTo(JsonLine.Shape.MALFORMED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}x",
        "{\"a\":1,}",
        "{\"a\" 1}",
        "{'a':1}",
        "{a:1}",
        "{\"a\":NaN}",
        "{\"a\":+1}",
        "{\"a\":01}",
        "{\"a\":1.}",
        "{\"a\":.5}",
        "{\"a\":1e}",
        "{\"a\":-}",
        "{\"a\":tru}",
        "{\"a\":\"\\x\"}",
        "{\"a\":\"\\u12g4\"}",
        "{\"a\":\"\t\"}",
        "{\"a\":\"\u0000\"}",
        "{} {}",
        "{\"a\":[1,]}",
        "{\"a\":[1 2]}",
        "{\"a\":{\"b\"}}",
        "{\"a\":[}]",
        "[1,2",
        "\"open",
        "nul",
        "{\"a\":\"\\",
        "{\"a\":\"\\u00\"}",
        "{,\"a\":1}",
        "{\"a\":}",
        "\uFEFF{}",
        "{\"a\":1]",
        "{\"a\":\"\\ud800\"}",
        "{\"a\":\"\\udc00\"}",
        "{\"\\ud800x\":1}",
        "{\"a\":[\"\\udfff\"]}",
        "{\"a\":\"\\ud800\\u0041\"}",
        "{\"a\":\"\\ud800\\ud800\"}",
        "/**/{}",
        "{\"a\":1}\u00A0"
      })
  void whatIsNotJsonIsMalformed(String line) {
    assertThat(events(line)).isEqualTo("malformed");
  }

  @ParameterizedTest
  @CsvSource({"C0 80", "ED A0 80", "F4 90 80 80", "80", "E2 82", "F5 80 80 80", "FF", "C3 28"})
  void whatIsNotUtf8IsMalformed(String hex) {
    byte[] bad = HexFormat.ofDelimiter(" ").parseHex(hex);
    String line = "{" + HOME + ",\"other\":\"" + new String(bad, ISO_8859_1) + "\"}";
    Parsed parsed = Parsed.of(RecordSet.EVENTS, line.getBytes(ISO_8859_1));
    assertThat(parsed.verdict()).isEqualTo("malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "[{}]", "1", "-0.5e3", "\"text\"", "true", "null", " [ 1 ] \r"})
  void anotherKindOfJsonIsNotAnObject(String line) {
    assertThat(events(line)).isEqualTo("not-object");
  }

  @Test
  void aReadKeyGivenTwiceIsMalformedHoweverItIsSpelled() {
    assertThat(events("{" + HOME + ",\"page\":\"Home\"}")).isEqualTo("malformed");
    assertThat(events("{" + HOME + ",\"p\\u0061ge\":\"Home\"}")).isEqualTo("malformed");
    assertThat(events("{\"\\u0070age\":1," + HOME + "}")).isEqualTo("malformed");
    assertThat(events("{" + HOME + ",\"auth\":1,\"auth\":1}")).isEqualTo("malformed");
    assertThat(events("{" + HOME + ",\"other\":1,\"other\":1}")).isEqualTo("accepted");
    assertThat(events("{" + HOME + ",\"PAGE\":1,\"Page\":1}")).isEqualTo("accepted");
  }

  @Test
  void keysMayBeSpelledWithEscapes() {
    Parsed parsed =
        Parsed.of(RecordSet.EVENTS, "{" + HOME + ",\"user\\u0049d\":\"7\",\"\\u006cevel\":\"f\"}");
    assertThat(parsed.value("userId")).isEqualTo("7");
    assertThat(parsed.value("level")).isEqualTo("f");
  }

  @Test
  void nestingIsReadAtAnyDepth() {
    String deep = "[{\"a\":".repeat(50_000) + "1" + "}]".repeat(50_000);
    assertThat(events("{" + HOME + ",\"other\":" + deep + "}")).isEqualTo("accepted");
    assertThat(events("{" + HOME + ",\"other\":" + deep + "]}")).isEqualTo("malformed");
    assertThat(events("{" + HOME + ",\"page2\":{},\"level\":[]}")).isEqualTo("wrong-type level");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`\"page\":[]`, wrong-type page",
        "`\"page\":{}`, wrong-type page",
        "`\"page\":\"a\\u0000b\"`, nul page",
        "`\"page\":1,\"ts\":\"x\"`, wrong-type ts",
        "`\"page\":1,\"ts\":true`, wrong-type ts",
        "`\"page\":1,\"ts\":-1`, out-of-range ts",
        "`\"page\":1,\"ts\":253402300800000`, out-of-range ts",
        "`\"page\":1,\"ts\":253402300799999`, missing-sessionId sessionId",
        "`\"userId\":9007199254740993`, out-of-range userId",
        "`\"userId\":9007199254740992`, missing-page page",
        "`\"sessionId\":9000000000000`, out-of-range sessionId",
        "`\"itemInSession\":1000000`, out-of-range itemInSession",
        "`\"length\":1e999`, out-of-range length",
        "`\"length\":false`, wrong-type length",
        "`\"length\":[]`, wrong-type length",
        "`\"userId\":{}`, wrong-type userId",
        "``, missing-page page",
        "`\"page\":\"  \"`, missing-page page",
        "`\"page\":null`, missing-page page",
        "`\"page\":\"Home\"`, missing-ts ts",
        "`\"page\":\"Home\",\"ts\":\"\"`, missing-ts ts",
        "`\"page\":\"Home\",\"ts\":1,\"sessionId\":1`, missing-itemInSession itemInSession",
        "`\"page\":\"NextSong\",\"ts\":1,\"sessionId\":1,\"itemInSession\":1`, no-user userId",
        "`\"page\":\"NextSong \",\"ts\":1,\"sessionId\":1,\"itemInSession\":1`, no-user userId",
        "`\"page\":\"nextsong\",\"ts\":1,\"sessionId\":1,\"itemInSession\":1`, accepted",
      })
  void everyReasonNamesItsKey(String members, String verdict) {
    assertThat(events("{" + members + "}")).isEqualTo(verdict);
  }

  @Test
  void theFirstColumnAtFaultIsNamedAndItsKindOfFaultDoesNotMatter() {
    assertThat(events("{\"ts\":\"x\",\"level\":\"" + "l".repeat(513) + "\",\"length\":true}"))
        .isEqualTo("too-long level");
    assertThat(events("{\"length\":[],\"itemInSession\":-1}"))
        .isEqualTo("out-of-range itemInSession");
    assertThat(events("{\"level\":\"\\u0000" + "l".repeat(600) + "\"}")).isEqualTo("nul level");
    assertThat(events("[\"page\",[]")).isEqualTo("malformed");
    assertThat(events("{\"page\":[],\"x\":}")).isEqualTo("malformed");
  }

  @Test
  void aSongNeedsItsIdsAndNames() {
    assertThat(songs("{\"artist_id\":\"A\",\"title\":\"T\",\"artist_name\":\"N\"}"))
        .isEqualTo("missing-song_id song_id");
    assertThat(songs("{\"song_id\":\"S\",\"artist_name\":\"N\"}")).isEqualTo("missing-title title");
    assertThat(songs("{\"song_id\":\"S\",\"title\":\"T\",\"artist_name\":\"N\"}"))
        .isEqualTo("missing-artist_id artist_id");
    assertThat(songs("{\"song_id\":\"S\",\"title\":\"T\",\"artist_id\":\"A\"}"))
        .isEqualTo("missing-artist_name artist_name");
    assertThat(songs("{\"year\":10000}")).isEqualTo("out-of-range year");
    assertThat(songs("{\"artist_latitude\":\"north\"}")).isEqualTo("wrong-type artist_latitude");
  }

  private static String events(String line) {
    return Parsed.of(RecordSet.EVENTS, line.getBytes(UTF_8)).verdict();
  }

  private static String songs(String line) {
    return Parsed.of(RecordSet.SONGS, line).verdict();
  }
}
