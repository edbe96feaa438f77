package com.sparkify.warehouse.oracle;

import com.sparkify.warehouse.oracle.Delivered.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Lines that are kept because a parser may stumble over them, and mutations of them: the product
 * and the oracle read each alike. A line that fails belongs into the corpus. {@code
 * -Dsparkify.fuzz=5000000} tries more mutations.
 */
final class CorpusTest {
  private static final int MUTATIONS = Integer.getInteger("sparkify.fuzz", 20_000);
  private static final long SEED = Long.getLong("sparkify.seed", System.nanoTime());
  private static final List<String> PIECES =
      List.of(
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          " ",
          "\t",
          "\r",
          "0",
          "-",
          ".",
          "1e",
          "E+9",
          "null",
          "true",
          "\\u0000",
          "\\ud83d",
          "\\ude00",
          "\u00e9",
          "\ud83d\ude00",
          "\"ts\":",
          "99999999999999999999",
          "9007199254740993",
          "\"\"");

  @ParameterizedTest
  @EnumSource
  void theCorpusAndItsMutationsAreReadAlike(Kind kind) throws IOException {
    List<byte[]> corpus = corpus(kind);
    Agreement agreement = Agreement.on(kind);
    corpus.forEach(agreement::check);
    Mutations mutations = new Mutations(corpus, PIECES, new Random(SEED));
    for (int i = 0; i < MUTATIONS; i++) {
      byte[] line = mutations.next();
      try {
        agreement.check(line);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + SEED + ": " + Arrays.toString(line), e);
      }
    }
  }

  private static List<byte[]> corpus(Kind kind) throws IOException {
    String name = kind.name().toLowerCase(Locale.ROOT) + ".corpus";
    try (InputStream in = CorpusTest.class.getResourceAsStream(name)) {
      return Lines.of(in.readAllBytes());
    }
  }
}
