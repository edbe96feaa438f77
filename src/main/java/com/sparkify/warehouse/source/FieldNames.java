package com.sparkify.warehouse.source;

import com.sparkify.warehouse.schema.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the field that a JSON key names. Logs repeat their keys in the same order line after line,
 * so the key seen at the same place of the line before is tried first. Not thread-safe.
 */
final class FieldNames {
  static final int UNKNOWN = -1;

  private static final int LONGEST = 2 * Long.BYTES;

  private final byte[][] keys;
  private final long[] firstWords;
  private final long[] lastWords;
  private final int[] expected = new int[64];

  /** The keys are at most 16 bytes long. */
  FieldNames(List<Field> fields) {
    keys =
        fields.stream().map(f -> f.key().getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    firstWords = Arrays.stream(keys).mapToLong(k -> padded(k, 0)).toArray();
    lastWords = Arrays.stream(keys).mapToLong(k -> padded(k, Long.BYTES)).toArray();
    Arrays.fill(expected, UNKNOWN);
  }

  int length(int field) {
    return keys[field].length;
  }

  /** The field last seen at this place, if its name in quotes begins at {@code quote}. */
  int guess(byte[] b, int quote, int to, int place) {
    int guess = expected[place & expected.length - 1];
    if (guess == UNKNOWN) {
      return UNKNOWN;
    }
    int end = quote + 1 + keys[guess].length;
    return end < to && b[end] == '"' && matches(guess, b, quote + 1, end) ? guess : UNKNOWN;
  }

  /** The field named by these bytes, the {@code place}th key of its line. */
  int find(byte[] b, int from, int to, int place) {
    for (int i = 0; i < keys.length; i++) {
      if (matches(i, b, from, to)) {
        expected[place & expected.length - 1] = i;
        return i;
      }
    }
    return UNKNOWN;
  }

  private boolean matches(int field, byte[] b, int from, int to) {
    int length = keys[field].length;
    if (length != to - from) {
      return false;
    }
    if (from + LONGEST > b.length) {
      return Arrays.equals(keys[field], 0, length, b, from, to);
    }
    return length <= Long.BYTES
        ? isSame(b, from, firstWords[field], length)
        : Words.at(b, from) == firstWords[field]
            && isSame(b, from + Long.BYTES, lastWords[field], length - Long.BYTES);
  }

  private static boolean isSame(byte[] b, int at, long word, int length) {
    return (Words.at(b, at) ^ word) << Long.SIZE - length * Byte.SIZE == 0;
  }

  private static long padded(byte[] key, int from) {
    byte[] word = Arrays.copyOfRange(Arrays.copyOf(key, LONGEST), from, from + Long.BYTES);
    return Words.at(word, 0);
  }
}
