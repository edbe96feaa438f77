package com.sparkify.warehouse.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.Member;
import com.sparkify.warehouse.source.Member.Kind;
import com.sparkify.warehouse.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewTest {
  private static final String HOME =
      "{\"page\":\"Home\",\"ts\":1541105830796,\"sessionId\":1,\"itemInSession\":%d%s}";

  @TempDir private Path folder;

  @Test
  void theFirstLinesAreShownWithTheirPlaces() throws IOException {
    Path root = folder.toRealPath();
    deliver("a.json", "", home(1, ""), "nonsense");
    deliver("b.json", home(2, ""), home(3, ""));
    assertThat(look(3).records())
        .extracting(line -> root.relativize(Path.of(line.path())), PreviewedLine::line)
        .containsExactly(
            tuple(Path.of("a.json"), 2L),
            tuple(Path.of("a.json"), 3L),
            tuple(Path.of("b.json"), 1L));
  }

  @Test
  void everyKindOfValueIsShownAsDelivered() throws IOException {
    deliver(
        "a.json",
        "{ \"page\" : \"A\\u00e9\\n\\\"\" , \"ts\":-1.5e3,\"level\":null,\"x\":[{\"}\":1},2], \"y\":true }",
        "{}");
    assertThat(look(5).records().get(0).members())
        .containsExactly(
            new Member("page", Kind.STRING, "Aé\n\""),
            new Member("ts", Kind.NUMBER, "-1.5e3"),
            new Member("level", Kind.NULL, "null"),
            new Member("x", Kind.NESTED, "[{\"}\":1},2]"),
            new Member("y", Kind.BOOLEAN, "true"));
    assertThat(look(5).records().get(1).members()).isEmpty();
  }

  @Test
  void whatALoadWouldRejectIsShownWithReasonAndPlace() throws IOException {
    deliver(
        "a.json",
        home(1, ""),
        "{'page':1}",
        "[]",
        home(2, ",\"length\":\"long\""),
        "{\"page\":\"X\"}");
    Preview preview = look(1);
    assertThat(preview.rejected())
        .isEqualTo(Map.of("malformed", 1L, "not-object", 1L, "wrong-type", 1L, "missing-ts", 1L));
    assertThat(preview.rejects())
        .extracting(r -> r.line() + " " + r.label() + " " + r.key())
        .containsExactly(
            "2 malformed null", "3 not-object null", "4 wrong-type length", "5 missing-ts ts");
    assertThat(key(preview, "length").odd())
        .containsExactly(new Oddity("wrong-type", 1, "long", path("a.json"), 4));
    assertThat(key(preview, "ts").odd())
        .containsExactly(new Oddity("missing-ts", 1, null, path("a.json"), 5));
  }

  @Test
  void keysAreCountedByKindAndByHowOftenTheyAreEmpty() throws IOException {
    deliver(
        "a.json",
        home(1, ",\"userId\":\"7\""),
        home(2, ",\"userId\":8"),
        home(3, ",\"userId\":\"\""),
        home(4, ",\"userId\":null"),
        home(5, ""));
    KeyProfile userId = key(look(1), "userId");
    assertThat(userId.kinds()).isEqualTo(Map.of(Kind.STRING, 1L, Kind.NUMBER, 1L));
    assertThat(userId.objects()).isEqualTo(5);
    assertThat(userId.empty()).isEqualTo(3);
    assertThat(userId.example()).isEqualTo("7");
    assertThat(userId.readAs()).isEqualTo("integer");
  }

  @Test
  void valuesOutsideWhatIsKnownAreOdd() throws IOException {
    deliver(
        "a.json",
        home(1, ",\"level\":\"gold\",\"gender\":\"F\""),
        home(2, ",\"level\":\"paid\",\"gender\":\"female\""),
        home(3, ",\"level\":\"gold\"").replace("1541105830796", "4099680000000"),
        home(4, "").replace("1541105830796", "0"));
    Preview preview = look(1);
    assertThat(key(preview, "level").odd())
        .containsExactly(new Oddity("neither free nor paid", 2, "gold", path("a.json"), 1));
    assertThat(key(preview, "gender").odd())
        .containsExactly(new Oddity("neither F nor M", 1, "female", path("a.json"), 2));
    assertThat(key(preview, "ts").odd())
        .containsExactly(
            new Oddity("before 2000 or in the future", 2, "4099680000000", path("a.json"), 3));
  }

  @Test
  void keysThatNobodyReadsComeLast() throws IOException {
    deliver("a.json", home(1, ",\"Level\":1,\"zip\":{}"));
    List<KeyProfile> keys = look(1).keys();
    assertThat(keys.subList(keys.size() - 2, keys.size()))
        .extracting(KeyProfile::key, KeyProfile::readAs)
        .containsExactly(tuple("Level", "ignored"), tuple("zip", "ignored"));
    assertThat(keys).hasSize(RecordSet.EVENTS.fields().size() + 2);
  }

  @Test
  void moreThanAThousandLinesAreOnlyReadIfTheyAreAskedFor() throws IOException {
    String[] lines = new String[1_500];
    for (int i = 0; i < lines.length; i++) {
      lines[i] = home(i, "");
    }
    deliver("a.json", lines);
    deliver("b.json", home(1, ""));
    assertThat(look(5).lines()).isEqualTo(1_000);
    assertThat(look(5).files()).isEqualTo(1);
    assertThat(look(1_501).lines()).isEqualTo(1_501);
  }

  @Test
  void aLocationWithoutDataIsAnError() {
    assertThatThrownBy(() -> look(5))
        .isInstanceOf(SparkifyException.class)
        .hasMessageStartingWith("There is no data file in");
  }

  private Preview look(int shown) {
    return new Previewer(RecordSet.EVENTS, Sources.at(folder.toString())).look(shown);
  }

  private static KeyProfile key(Preview preview, String key) {
    return preview.keys().stream().filter(k -> k.key().equals(key)).findFirst().orElseThrow();
  }

  private static String home(int item, String more) {
    return HOME.formatted(item, more);
  }

  private String path(String name) throws IOException {
    return folder.resolve(name).toRealPath().toString();
  }

  private void deliver(String name, String... lines) throws IOException {
    Files.write(folder.resolve(name), List.of(lines));
  }
}
