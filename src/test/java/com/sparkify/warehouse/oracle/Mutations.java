package com.sparkify.warehouse.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Texts of a corpus with something in them changed, without a line feed that was not there. */
public final class Mutations {
  private static final int MOST_CHANGES = 3;
  private static final int LONGEST = 8;

  private final List<byte[]> corpus;
  private final List<String> pieces;
  private final Random random;

  /** The pieces are put in here and there. */
  public Mutations(List<byte[]> corpus, List<String> pieces, Random random) {
    this.corpus = corpus;
    this.pieces = pieces;
    this.random = random;
  }

  public byte[] next() {
    byte[] text = any(corpus);
    for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
      text = changed(text);
    }
    return text;
  }

  private byte[] changed(byte[] text) {
    int from = random.nextInt(text.length + 1);
    int to = Math.min(text.length, from + random.nextInt(LONGEST));
    return switch (random.nextInt(5)) {
      case 0 -> joined(text, from, new byte[0], text, to);
      case 1 -> joined(text, from, new byte[] {anyByte()}, text, to);
      case 2 -> joined(text, from, any(pieces).getBytes(UTF_8), text, from);
      case 3 -> joined(text, to, new byte[0], text, from);
      default -> {
        byte[] other = any(corpus);
        yield joined(text, from, new byte[0], other, random.nextInt(other.length + 1));
      }
    };
  }

  private byte anyByte() {
    int any = random.nextInt(256);
    return (byte) (any == '\n' ? ' ' : any);
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static byte[] joined(byte[] head, int end, byte[] middle, byte[] tail, int start) {
    byte[] all = Arrays.copyOf(head, end + middle.length + tail.length - start);
    System.arraycopy(middle, 0, all, end, middle.length);
    System.arraycopy(tail, start, all, end + middle.length, tail.length - start);
    return all;
  }
}
