package com.sparkify.warehouse.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ParagraphTest {
  @Test
  void aLineIsBrokenBetweenWordsAndContinuesIndented() {
    assertThat(Paragraph.wrap("plays   one two three\nshort", 16, 8))
        .isEqualTo("plays   one two\n        three\nshort");
  }

  @Test
  void aNumberStaysWithWhatItCounts() {
    assertThat(Paragraph.wrap("rejects 12 nul, 1,234 too-long", 22, 2))
        .isEqualTo("rejects 12 nul,\n  1,234 too-long");
  }

  @Test
  void aCommandInQuotesStaysWholeUnlessItIsWiderThanTheWindow() {
    String text = "Ask with \"sparkify query --list\".";
    assertThat(Paragraph.wrap(text, 26, 0)).isEqualTo("Ask with\n\"sparkify query --list\".");
    assertThat(Paragraph.wrap(text, 16, 0).lines()).allMatch(line -> line.length() <= 16);
  }

  @Test
  void aWordThatIsTooWideStaysWholeSoThatItCanBeCopied() {
    assertThat(Paragraph.wrap("see /a/very/long/path here", 10, 0))
        .isEqualTo("see\n/a/very/long/path\nhere");
  }

  @Test
  void aCellBreaksAWordBehindASignAndElseAnywhere() {
    assertThat(Paragraph.fill("users.level-plausible", 14))
        .containsExactly("users.level-", "plausible");
    assertThat(Paragraph.fill("abcdefgh", 3)).containsExactly("abc", "def", "gh");
  }

  @Test
  void anIdeographTakesTwoColumnsAndAnAccentAloneNone() {
    assertThat(DisplayWidth.of("Tokyo東京 e\u0301")).isEqualTo(11);
    assertThat(DisplayWidth.of("カナ한글🎵")).isEqualTo(10);
    assertThat(DisplayWidth.cut("東京東京", 6)).isEqualTo("東京…");
    assertThat(DisplayWidth.cutStart("東京東京", 6)).isEqualTo("…東京");
  }
}
