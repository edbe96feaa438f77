package com.sparkify.warehouse.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OracleValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'free' | `free`",
        "'free  ' | `free`",
        "' free' | ` free`",
        "'a\\t ' | `a\t`",
        "'a \\n' | `a \n`",
        "'a\\u0020' | `a`",
        "'a\u00a0' | `a\u00a0`",
        "12 | 12",
        "1.50 | 1.50",
        "-0 | -0",
        "1E5 | 1E5",
        "true | true",
        "false | false",
        "'null' | `null`",
        "'' | ",
        "'   ' |",
        "null |",
        "'\\ud83d\\ude00' | 😀"
      })
  void textIsAStringANumberOrABoolean(String json, String text) throws Refused {
    assertThat(value(json).text("k", 512)).isEqualTo(text);
  }

  @Test
  void textIsMeasuredInBytesWithoutItsTrailingSpaces() throws Refused {
    String longest = "ü".repeat(256);
    assertThat(value("'" + longest + "   '").text("k", 512)).isEqualTo(longest);
    refused(() -> value("'" + longest + "a'").text("k", 512), "too-long");
    refused(() -> value("'" + longest + "\\u0000'").text("k", 512), "nul");
    refused(() -> value("{}").text("k", 512), "wrong-type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "0 | 0",
        "7 | 7",
        "'7' | 7",
        "'007' | 7",
        "7.0 | 7",
        "7.000 | 7",
        "'7.0' | 7",
        "-0 | 0",
        "'-0.0' | 0",
        "1000 | 1000",
        "'000000000000000007' | 7",
        "'' |",
        "null |"
      })
  void anIntegerIsANumberOrItsTextInDigits(String json, Long whole) throws Refused {
    assertThat(value(json).whole("k", 1000)).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "false",
        "[]",
        "{}",
        "1.5",
        "1e3",
        "1.0e0",
        "' 7'",
        "'7 '",
        "' '",
        "'7.'",
        "'+7'",
        "'٧'",
        "'x'",
        "'0x7'",
        "1000000000000000000",
        "'0000000000000000007'",
        "'7\\n'"
      })
  void anythingElseIsTheWrongTypeForAnInteger(String json) {
    refused(() -> value(json).whole("k", 1000), "wrong-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "'-1.0'", "1001", "999999999999999999"})
  void anIntegerHasItsRange(String json) {
    refused(() -> value(json).whole("k", 1000), "out-of-range");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1.5 | 1.5",
        "'1.5' | 1.5",
        "1 | 1.0",
        "-2e-3 | -0.002",
        "1e308 | 1e308",
        "1e-999 | 0.0",
        "-0.0 | 0.0",
        "'-0' | 0.0",
        "'' |",
        "null |"
      })
  void aDoubleIsANumberOrItsText(String json, Double real) throws Refused {
    assertThat(value(json).real("k")).isEqualTo(real);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"true", "[]", "{}", "'NaN'", "'Infinity'", "'1.'", "'.5'", "'01'", "' 1'", "'1d'"})
  void anythingElseIsTheWrongTypeForADouble(String json) {
    refused(() -> value(json).real("k"), "wrong-type");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e309", "-1e309", "'1e999'"})
  void aDoubleIsFinite(String json) {
    refused(() -> value(json).real("k"), "out-of-range");
  }

  @Test
  void aKeyThatIsNotThereIsUnknownAndItsCaseCounts() throws Refused {
    Fields fields = fields("{'K':'a'}");
    assertThat(fields.text("k", 512)).isNull();
    assertThat(fields.whole("k", 1)).isNull();
    assertThat(fields.real("k")).isNull();
  }

  @Test
  void aKeyThatIsNotReadMayStandTwice() throws Refused {
    assertThat(fields("{'x':1,'k':'a','x':[2]}").text("k", 512)).isEqualTo("a");
  }

  private static Fields value(String json) throws Refused {
    return fields("{'k':" + json + "}");
  }

  private static Fields fields(String json) throws Refused {
    return Fields.of(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), Set.of("k"));
  }

  private static void refused(ThrowingRead read, String reason) {
    assertThatThrownBy(read::read)
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.key()).isEqualTo("k");
            });
  }

  private interface ThrowingRead {
    Object read() throws Refused;
  }
}
