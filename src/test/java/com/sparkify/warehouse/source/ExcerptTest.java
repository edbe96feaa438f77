package com.sparkify.warehouse.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void textStaysAsItIs() {
    assertThat(excerpt("{\"a\": \"é€😀 'quoted' \\n\"}"))
        .isEqualTo("{\"a\": \"é€😀 'quoted' \\n\"}");
  }

  @Test
  void whatActsOnATerminalIsSpelledOut() {
    assertThat(excerpt("a\u001b[31m\r\0\u007f")).isEqualTo("a\\u001b[31m\\u000d\\u0000\\u007f");
    assertThat(excerpt("\u0085\u202e\u2028\ufeff")).isEqualTo("\\u0085\\u202e\\u2028\\ufeff");
  }

  @Test
  void bytesThatAreNotUtf8AreSpelledOut() {
    assertThat(of("a\u00ff\u00c3(".getBytes(ISO_8859_1))).isEqualTo("a\\xff\\xc3(");
    assertThat(of("\u00e2\u0082".getBytes(ISO_8859_1))).isEqualTo("\\xe2\\x82");
  }

  @Test
  void fourKibibytesAreKept() {
    assertThat(excerpt("a".repeat(5_000))).hasSize(4_096);
    assertThat(excerpt("é".repeat(5_000))).hasSize(2_048);
    assertThat(excerpt("a" + "é".repeat(5_000))).hasSize(2_048);
    assertThat(excerpt("\0".repeat(5_000))).hasSize(4_092);
  }

  @Property
  void anyBytesBecomeShortVisibleText(@ForAll @Size(max = 2_000) byte[] bytes) {
    String text = of(bytes);
    assertThat(text.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(4_096);
    assertThat(new String(text.getBytes(UTF_8), UTF_8)).isEqualTo(text);
    assertThat(text.codePoints()).noneMatch(Character::isISOControl);
  }

  private static String excerpt(String line) {
    return of(line.getBytes(UTF_8));
  }

  private static String of(byte[] line) {
    return Excerpt.of(line, 0, line.length);
  }
}
