package com.sparkify.warehouse.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sparkify.warehouse.oracle.Json.Malformed;
import com.sparkify.warehouse.oracle.Json.Member;
import com.sparkify.warehouse.oracle.Json.Nested;
import com.sparkify.warehouse.oracle.Json.Number;
import com.sparkify.warehouse.oracle.Json.Text;
import com.sparkify.warehouse.oracle.Json.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonTest {
  @Test
  void membersKeepTheirOrderAndNumbersTheirText() throws Malformed {
    assertThat(Json.members("{\"b\":1.50,\"a\":\"x\",\"c\":true,\"d\":null,\"b\":-0E+7}"))
        .hasValueSatisfying(
            members ->
                assertThat(members)
                    .containsExactly(
                        new Member("b", new Number("1.50")),
                        new Member("a", new Text("x")),
                        new Member("c", Word.TRUE),
                        new Member("d", Word.NULL),
                        new Member("b", new Number("-0E+7"))));
  }

  @Test
  void escapesAreReadInKeysAndValues() throws Malformed {
    assertThat(Json.members("{\"\\u0061\":\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0000\\ud83d\\uDE00é\"}"))
        .hasValueSatisfying(
            members ->
                assertThat(members)
                    .containsExactly(new Member("a", new Text("\"\\/\b\f\n\r\t\0😀é"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", " { } ", "\t{\r\"a\"\n:\t[ ] , \"b\" : { \"c\" : [ 1 , { } ] } }\r"})
  void whiteSpaceMayStandAnywhere(String text) throws Malformed {
    assertThat(Json.members(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"a\"", "null", "true", "[]", "[{\"a\":1}]", " [1, 2] "})
  void whatIsNoObjectHasNoMembers(String text) throws Malformed {
    assertThat(Json.members(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "}",
        "[",
        "]",
        "{]",
        "[}",
        "[1",
        "{\"a\"",
        "{\"a\":",
        "{\"a\":1",
        "{\"a\" 1}",
        "{\"a\":1,}",
        "{,}",
        "[1,]",
        "[,1]",
        "[1 2]",
        "{\"a\":1 \"b\":2}",
        "{a:1}",
        "{'a':1}",
        "{1:1}",
        "{null:1}",
        "{\"a\":[{]}}",
        "{\"a\":{\"b\"}}",
        "{\"a\":{1:1}}",
        "{} {}",
        "{}x",
        "[[1]",
        "[1]]",
        "{\"a\":[1,]}",
        "{\"a\":{\"b\":1,}}"
      })
  void whatIsNotClosedOrNotSeparatedIsMalformed(String text) {
    assertThatThrownBy(() -> Json.members(text)).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "01",
        "-",
        "+1",
        ".5",
        "1.",
        "1.e1",
        "1e",
        "1e+",
        "0x10",
        "1_000",
        "NaN",
        "Infinity",
        "-Infinity",
        "--1",
        "True",
        "tru",
        "nul",
        "nullx",
        "undefined",
        "1 // one",
        "/* */ 1"
      })
  void whatOnlyLooksLikeAValueIsMalformed(String text) {
    assertThatThrownBy(() -> Json.members(text)).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> Json.members("{\"a\":" + text + "}")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> Json.members("[0," + text + "]")).isInstanceOf(Malformed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        "a\tb",
        "a\nb",
        "a\0b",
        "\\",
        "\\x",
        "\\'",
        "\\u",
        "\\u12",
        "\\u12g4",
        "\\u+123",
        "\\ud800",
        "\\udc00",
        "\\ude00\\ud83d",
        "\\ud83dx",
        "\\ud83d\\n",
        "\\U0041"
      })
  void aStringWithABadCharacterOrEscapeIsMalformed(String inside) {
    String string = inside.equals("a") ? "\"a" : "\"" + inside + "\"";
    assertThatThrownBy(() -> Json.members(string)).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> Json.members("{" + string + ":1}")).isInstanceOf(Malformed.class);
    assertThatThrownBy(() -> Json.members("{\"a\":[" + string + "]}"))
        .isInstanceOf(Malformed.class);
  }

  @Test
  void nestingHasNoLimit() throws Malformed {
    String deep = "[{\"a\":".repeat(100_000) + "1" + "}]".repeat(100_000);
    assertThat(Json.members(deep)).isEmpty();
    assertThat(Json.members("{\"a\":" + deep + "}"))
        .hasValueSatisfying(
            members -> assertThat(members).containsExactly(new Member("a", Nested.NESTED)));
  }
}
