package com.sparkify.warehouse.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sparkify.warehouse.schema.RecordSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldValuesTest {
  private static final String NEEDED =
      "{\"page\":\"Home\",\"ts\":1,\"sessionId\":1,\"itemInSession\":1,";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "0, 0",
        "-0, 0",
        "7.000, 7",
        "`\"7\"`, 7",
        "`\"007\"`, 7",
        "`\"-0.0\"`, 0",
        "`\"\\u0037\"`, 7",
        "`\"000000000000000007\"`, 7",
        "`\"\"`, `NULL`",
        "null, NULL",
        "7.5, wrong-type",
        "7e0, wrong-type",
        "`\"7.\"`, wrong-type",
        "`\".0\"`, wrong-type",
        "`\" 7\"`, wrong-type",
        "`\"7 \"`, wrong-type",
        "`\" \"`, wrong-type",
        "`\"+7\"`, wrong-type",
        "`\"-\"`, wrong-type",
        "`\"--7\"`, wrong-type",
        "`\"0x7\"`, wrong-type",
        "`\"٧\"`, wrong-type",
        "`\"7\\u0000\"`, wrong-type",
        "`\"0000000000000000007\"`, wrong-type",
        "1000000000000000000, wrong-type",
        "999999999999999999, out-of-range",
        "-1, out-of-range",
        "-1.00, out-of-range",
        "true, wrong-type",
        "[], wrong-type",
      })
  void integersAreDigitsAndNothingElse(String value, String expected) {
    assertThat(read("userId", value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "0, 0.0",
        "-0, 0.0",
        "-0.0e5, 0.0",
        "218.93179, 218.93179",
        "`\"218.93179\"`, 218.93179",
        "1e-400, 0.0",
        "-1.5E+3, -1500.0",
        "1.7976931348623157e308, 1.7976931348623157E308",
        "`\"\"`, NULL",
        "null, NULL",
        "1e309, out-of-range",
        "-1e309, out-of-range",
        "`\"1e309\"`, out-of-range",
        "`\"NaN\"`, wrong-type",
        "`\"Infinity\"`, wrong-type",
        "`\"01\"`, wrong-type",
        "`\"1.\"`, wrong-type",
        "`\"1d\"`, wrong-type",
        "`\"0x1p3\"`, wrong-type",
        "`\" 1\"`, wrong-type",
        "`\"1 \"`, wrong-type",
        "`\"-\"`, wrong-type",
        "false, wrong-type",
        "{}, wrong-type",
      })
  void doublesAreJsonNumbers(String value, String expected) {
    assertThat(read("length", value)).isEqualTo(expected);
  }

  @Property
  void doublesRoundAsTheLibraryRounds(@ForAll("numerals") String numeral) {
    assertThat(read("length", numeral))
        .isEqualTo(String.valueOf(Double.parseDouble(numeral) + 0.0));
  }

  @Provide
  Arbitrary<String> numerals() {
    Arbitrary<String> whole =
        Arbitraries.oneOf(
            Arbitraries.longs().between(0, 999).map(String::valueOf),
            Arbitraries.longs().between(0, Long.MAX_VALUE).map(String::valueOf));
    Arbitrary<String> fraction = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(22);
    Arbitrary<String> exponent = Arbitraries.of("", "", "e5", "E-12", "e+20");
    return Combinators.combine(Arbitraries.of("", "-"), whole, fraction, exponent)
        .as((sign, w, f, e) -> sign + w + "." + f + e);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "`\"a  \"`,a",
        "`\"  a\"`,  a",
        "`\"a\\u0020\\u0020\"`,a",
        "`\"a\\t\"`,a\t",
        "`\"   \"`,NULL",
        "`\"\"`,NULL",
        "null,NULL",
        "1.50,1.50",
        "-0,-0",
        "1E5,1E5",
        "true,true",
        "false,false",
        "`\"\\\"\\\\\\/\\b\\f\\n\\r\"`,`\"\\/\b\f\n\r`",
        "`\"\\u00e9\\u20AC\\ud83d\\ude00\"`,é€😀",
        "`\"é€😀\"`,é€😀",
        "`\"\\uD83D\\uDE00 and plain text behind it\"`,😀 and plain text behind it",
        "`\"a\\u00A0\"`,a\u00A0",
        "`\"\\u0000\"`,nul",
        "`\"text before it\\u0000\"`,nul",
        "`\"\\u0000   \"`,nul",
        "[],wrong-type",
      })
  void textIsWhatTheStringSays(String value, String expected) {
    assertThat(read("song", value)).isEqualTo(expected);
  }

  @Test
  void textIsMeasuredInBytesAfterItsTrailingSpacesAreGone() {
    assertThat(read("song", quoted("é".repeat(1_024)))).hasSize(1_024);
    assertThat(read("song", quoted("é".repeat(1_024) + "   "))).hasSize(1_024);
    assertThat(read("song", quoted("é".repeat(1_024) + "a"))).isEqualTo("too-long");
    assertThat(read("song", quoted("\\u00e9".repeat(1_024)))).hasSize(1_024);
    assertThat(read("song", quoted("\\u00e9".repeat(1_025)))).isEqualTo("too-long");
    assertThat(read("level", quoted("a".repeat(512)))).hasSize(512);
    assertThat(read("level", quoted("a".repeat(513)))).isEqualTo("too-long");
    assertThat(read("level", "1".repeat(513))).isEqualTo("too-long");
  }

  @ParameterizedTest
  @ValueSource(strings = {"auth", "method", "registration", "status"})
  void whatIsOnlyInspectedIsNeverAReasonToReject(String key) {
    assertThat(read(key, "[1, {\"a\":\"b\"}]")).isEqualTo("[1, {\"a\":\"b\"}]");
    assertThat(read(key, "\"cut\\u0000here\"")).isEqualTo("cut");
    assertThat(read(key, quoted("é".repeat(300)))).isEqualTo("é".repeat(256));
    assertThat(read(key, quoted("a" + "é".repeat(300)))).isEqualTo("a" + "é".repeat(255));
    assertThat(read(key, quoted("a   "))).isEqualTo("a");
    assertThat(read(key, "null")).isEqualTo("NULL");
    assertThat(read(key, "1e999")).isEqualTo("1e999");
  }

  @Test
  void manyEscapedTextsOfOneLineKeepTheirOwnValues() {
    StringBuilder line = new StringBuilder(NEEDED);
    for (String key : new String[] {"song", "artist", "userAgent", "auth"}) {
      line.append('"')
          .append(key)
          .append("\":")
          .append(quoted("\\n".repeat(500) + key))
          .append(',');
    }
    Parsed parsed = Parsed.of(RecordSet.EVENTS, line.append("\"level\":\"\\u0061\"}").toString());
    assertThat(parsed.value("song")).isEqualTo("\n".repeat(500) + "song");
    assertThat(parsed.value("userAgent")).isEqualTo("\n".repeat(500) + "userAgent");
    assertThat(parsed.value("auth")).isEqualTo("\n".repeat(500) + "auth");
    assertThat(parsed.value("level")).isEqualTo("a");
  }

  private static String quoted(String content) {
    return '"' + content + '"';
  }

  /** The value read for the key, NULL, or the reason of the reject. */
  private static String read(String key, String value) {
    Parsed parsed = Parsed.of(RecordSet.EVENTS, NEEDED + "\"" + key + "\":" + value + "}");
    if (parsed.reason() != null) {
      assertThat(parsed.key()).isEqualTo(key);
      return parsed.reason();
    }
    return parsed.value(key) == null ? "NULL" : parsed.value(key);
  }
}
