package com.sparkify.warehouse.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  private static final String MARK = new String(new byte[] {-17, -69, -65}, ISO_8859_1);
  private static final int MEGABYTE = 1 << 20;

  @Property
  void splitsOfAnySizeGiveTheLinesOfTheWholeFile(
      @ForAll("contents") String content,
      @ForAll @IntRange(min = 4, max = 40) int splitBytes,
      @ForAll long seed)
      throws IOException {
    assertThat(lines(content, splitBytes, new Random(seed))).isEqualTo(expected(content));
  }

  @Property(tries = 200)
  void linesAroundTheSizeOfTheBufferAreWhole(
      @ForAll @IntRange(min = (1 << 18) - 4, max = (1 << 18) + 4) int first,
      @ForAll @IntRange(min = (1 << 18) - 4, max = (1 << 18) + 4) int second,
      @ForAll @IntRange(min = 100_000, max = 600_000) int splitBytes)
      throws IOException {
    String content = "a".repeat(first) + "\n" + "b".repeat(second) + "\n\nend";
    assertThat(lines(content, splitBytes, null).equals(expected(content))).isTrue();
  }

  @Provide
  Arbitrary<String> contents() {
    Arbitrary<String> line =
        Arbitraries.strings().withChars("ab \r{}").ofMaxLength(30).injectDuplicates(0.2);
    Arbitrary<String> lines = line.list().ofMaxSize(12).map(list -> String.join("\n", list));
    Arbitrary<String> marked = Arbitraries.of("", "", MARK);
    return Combinators.combine(marked, lines).as(String::concat);
  }

  @Test
  void aByteOrderMarkIsOnlySkippedAtTheBeginning() throws IOException {
    assertThat(lines(MARK + "a\n" + MARK + "b", 100, null)).containsExactly("a", MARK + "b");
    assertThat(lines(MARK, 100, null)).isEmpty();
    assertThat(lines(MARK.substring(0, 2), 100, null)).containsExactly(MARK.substring(0, 2));
  }

  @Test
  void blankLinesCountAndTheLastLineFeedMayBeMissing() throws IOException {
    assertThat(lines("\na\r\n\n\nb", 100, null)).containsExactly("", "a\r", "", "", "b");
    assertThat(lines("a\n", 100, null)).containsExactly("a");
    assertThat(lines("\n", 100, null)).containsExactly("");
    assertThat(lines("", 100, null)).isEmpty();
  }

  @Test
  void aLineOfFourMegabytesIsReadAndALongerOneIsCut() throws IOException {
    String exact = "e".repeat(4 * MEGABYTE);
    for (String ending : List.of("\n", "\nlast", "")) {
      String content = "first\n" + exact + "\n" + exact + "o\nnext\n" + exact + "oooo" + ending;
      for (int splitBytes : new int[] {100_003, MEGABYTE, 4 * MEGABYTE + 6, 16 * MEGABYTE}) {
        List<String> shapes = shapes(content, splitBytes);
        List<String> all =
            new ArrayList<>(List.of("first", "4194304 bytes", "too long", "next", "too long"));
        if (ending.endsWith("last")) {
          all.add("last");
        }
        assertThat(shapes).as("splits of %d, then %s", splitBytes, ending).isEqualTo(all);
      }
    }
  }

  @Test
  void aLineLongerThanManySplitsIsOneLine() throws IOException {
    String content = "first\n" + "x".repeat(20 * MEGABYTE) + "\nlast\n";
    assertThat(shapes(content, MEGABYTE)).containsExactly("first", "too long", "last");
  }

  @Test
  void aReaderUsedAgainForgetsTheFileBefore() throws IOException {
    LineReader reader = new LineReader();
    reader.open(new ByteArrayInputStream("a\nb\nc".getBytes(UTF_8)), 0, 5);
    reader.next();
    reader.open(new ByteArrayInputStream("d\n".getBytes(UTF_8)), 0, 2);
    assertThat(reader.next()).isTrue();
    assertThat(text(reader)).isEqualTo("d");
    assertThat(reader.lines()).isEqualTo(1);
    assertThat(reader.next()).isFalse();
    assertThat(reader.next()).isFalse();
  }

  /** Lines by the letter of the rules: a line feed ends one, a mark may begin the file. */
  private static List<String> expected(String content) {
    String text = content.startsWith(MARK) ? content.substring(MARK.length()) : content;
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    if (lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private static List<String> shapes(String content, int splitBytes) throws IOException {
    return read(content, splitBytes, null, LineReaderTest::shape);
  }

  private static List<String> lines(String content, int splitBytes, Random random)
      throws IOException {
    return read(content, splitBytes, random, LineReaderTest::text);
  }

  private static String shape(LineReader reader) {
    int length = reader.end() - reader.start();
    return reader.isTooLong() ? "too long" : length < 10 ? text(reader) : length + " bytes";
  }

  private static String text(LineReader reader) {
    int length = reader.end() - reader.start();
    return new String(reader.buffer(), reader.start(), length, ISO_8859_1);
  }

  private static List<String> read(
      String content, int splitBytes, Random random, Function<LineReader, String> show)
      throws IOException {
    byte[] bytes = content.getBytes(ISO_8859_1);
    List<String> lines = new ArrayList<>();
    LineReader reader = new LineReader();
    for (Split split : Split.of(List.of(new SourceFile("f", "v", bytes.length)), splitBytes)) {
      int start = (int) Math.max(0, split.from() - 1);
      InputStream in = new ByteArrayInputStream(bytes, start, bytes.length - start);
      reader.open(random == null ? in : new Dribble(in, random), split.from(), split.to());
      while (reader.next()) {
        lines.add(show.apply(reader));
      }
    }
    return lines;
  }

  /** Gives a few bytes at a time, as a network does. */
  private static final class Dribble extends FilterInputStream {
    private final Random random;

    Dribble(InputStream in, Random random) {
      super(in);
      this.random = random;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      return super.read(into, offset, Math.min(length, 1 + random.nextInt(5)));
    }
  }
}
