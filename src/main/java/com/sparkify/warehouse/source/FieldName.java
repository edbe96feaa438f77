package com.sparkify.warehouse.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The JSON key of a field as programs write it: in quotes, without escapes, the colon at once. It
 * is compared with a line by three words, which overlap where the key is short.
 */
final class FieldName {
  private static final int LONGEST = 3 * Long.BYTES;

  private final int field;
  private final byte[] name;
  private final int length;
  private final int middleAt;
  private final int lastAt;
  private final long first;
  private final long middle;
  private final long last;

  /** The bits of each word that count. */
  private final long mask;

  /** The key is at most 21 bytes long, for three words to hold it. */
  FieldName(int field, String key) {
    this.field = field;
    name = key.getBytes(StandardCharsets.UTF_8);
    byte[] written = ('"' + key + "\":").getBytes(StandardCharsets.UTF_8);
    length = written.length;
    if (length > LONGEST) {
      throw new IllegalArgumentException("The key " + key + " is too long.");
    }
    lastAt = Math.max(0, length - Long.BYTES);
    middleAt = Math.min(Long.BYTES, lastAt);
    mask = length < Long.BYTES ? -1L >>> Long.SIZE - length * Byte.SIZE : -1L;
    byte[] padded = Arrays.copyOf(written, LONGEST);
    first = Words.at(padded, 0);
    middle = Words.at(padded, middleAt);
    last = Words.at(padded, lastAt);
  }

  int field() {
    return field;
  }

  /** How long the key is with its quotes and its colon. */
  int length() {
    return length;
  }

  /** Whether the key, its quotes and its colon are what begins at {@code at}. */
  boolean isWrittenAt(byte[] b, int at, int to) {
    if (at + length > to || at + Long.BYTES > b.length) {
      return false;
    }
    long difference =
        (Words.at(b, at) ^ first)
            | (Words.at(b, at + middleAt) ^ middle)
            | (Words.at(b, at + lastAt) ^ last);
    return (difference & mask) == 0;
  }

  /** Whether the bytes are the key, without quotes. */
  boolean is(byte[] b, int from, int to) {
    return Arrays.equals(name, 0, name.length, b, from, to);
  }
}
