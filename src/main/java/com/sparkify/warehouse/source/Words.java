package com.sparkify.warehouse.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Looks at eight bytes at a time. The bit tricks are those of <a
 * href="https://graphics.stanford.edu/~seander/bithacks.html#ZeroInWord">Bit Twiddling Hacks</a>:
 * the lowest marked byte is always right, higher ones may be marked by a borrow.
 */
final class Words {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Words() {}

  static long at(byte[] bytes, int index) {
    return (long) LONGS.get(bytes, index);
  }

  static void put(byte[] bytes, int index, long word) {
    LONGS.set(bytes, index, word);
  }

  /** Marks bytes that end plain text in a JSON string: a quote, a backslash, a control. */
  static long endsOfPlainText(long word) {
    long quote = word ^ (ONES * '"');
    long backslash = word ^ (ONES * '\\');
    return (((quote - ONES) & ~quote)
            | ((backslash - ONES) & ~backslash)
            | ((word - ONES * ' ') & ~word))
        & HIGH_BITS;
  }

  /**
   * Marks what {@link #endsOfPlainText} marks, and bytes that are not ASCII. These need not be kept
   * from being taken for the others, as they are marked anyway.
   */
  static long endsOfPlainAscii(long word) {
    long quote = word ^ (ONES * '"');
    long backslash = word ^ (ONES * '\\');
    return ((quote - ONES) | (backslash - ONES) | (word - ONES * ' ') | word) & HIGH_BITS;
  }

  static long backslashes(long word) {
    long backslash = word ^ (ONES * '\\');
    return (backslash - ONES) & ~backslash & HIGH_BITS;
  }

  static long lineFeeds(long word) {
    long feed = word ^ (ONES * '\n');
    return (feed - ONES) & ~feed & HIGH_BITS;
  }

  static long zeros(long word) {
    return (word - ONES) & ~word & HIGH_BITS;
  }

  static boolean isAscii(long word) {
    return (word & HIGH_BITS) == 0;
  }

  /** The index in the word of the lowest marked byte; 8 if none is. */
  static int first(long marks) {
    return Long.numberOfTrailingZeros(marks) >>> 3;
  }
}
