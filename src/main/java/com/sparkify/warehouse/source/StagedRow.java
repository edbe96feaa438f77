package com.sparkify.warehouse.source;

import com.sparkify.warehouse.schema.RecordSet;

/**
 * The values of one accepted record, by the field's place in {@link RecordSet#fields()}. A reader
 * fills the same row again and again: take what is to be kept before asking for the next. Not
 * thread-safe.
 */
public final class StagedRow {
  private static final int SHORT = 4 * Long.BYTES;

  private final boolean[] present;
  private final long[] whole;
  private final double[] real;
  private final byte[][] text;
  private final int[] textFrom;
  private final int[] textTo;

  public StagedRow(RecordSet set) {
    int fields = set.fields().size();
    present = new boolean[fields];
    whole = new long[fields];
    real = new double[fields];
    text = new byte[fields][];
    textFrom = new int[fields];
    textTo = new int[fields];
  }

  public boolean isNull(int field) {
    return !present[field];
  }

  /** A whole number or a time in milliseconds since 1970 UTC. */
  public long whole(int field) {
    return whole[field];
  }

  public double real(int field) {
    return real[field];
  }

  /** The buffer that holds the UTF-8 text, from {@link #textFrom} to {@link #textTo}. */
  public byte[] textBuffer(int field) {
    return text[field];
  }

  public int textFrom(int field) {
    return textFrom[field];
  }

  public int textTo(int field) {
    return textTo[field];
  }

  /** How many bytes of UTF-8 the text has; -1 for none. */
  public int textLength(int field) {
    return present[field] ? textTo[field] - textFrom[field] : -1;
  }

  /**
   * Copies the text, if there is one; returns the index after it. The seven bytes behind that may
   * be written to as well.
   */
  public int copyText(int field, byte[] into, int at) {
    if (!present[field]) {
      return at;
    }
    int length = textTo[field] - textFrom[field];
    copy(text[field], textFrom[field], into, at, length);
    return at + length;
  }

  /** Where both arrays go on, a few words are copied more quickly than by a call. */
  private static void copy(byte[] from, int start, byte[] into, int at, int length) {
    int room = Math.min(from.length - start, into.length - at);
    if (length > SHORT || length + Long.BYTES > room) {
      System.arraycopy(from, start, into, at, length);
      return;
    }
    for (int i = 0; i < length; i += Long.BYTES) {
      Words.put(into, at + i, Words.at(from, start + i));
    }
  }

  void setNull(int field) {
    present[field] = false;
  }

  void setWhole(int field, long value) {
    present[field] = true;
    whole[field] = value;
  }

  void setReal(int field, double value) {
    present[field] = true;
    real[field] = value;
  }

  void setText(int field, byte[] buffer, int from, int to) {
    present[field] = true;
    text[field] = buffer;
    textFrom[field] = from;
    textTo[field] = to;
  }
}
