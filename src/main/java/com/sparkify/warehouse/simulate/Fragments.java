package com.sparkify.warehouse.simulate;

import java.util.Arrays;

/** Many short pieces of encoded text in one array, found by number. */
final class Fragments {
  private byte[] pool = new byte[1 << 16];
  private final int[] ends;
  private int count;

  Fragments(int capacity) {
    this.ends = new int[capacity];
  }

  void add(byte[] text) {
    int start = start(count);
    if (pool.length - start < text.length) {
      pool = Arrays.copyOf(pool, Math.max(pool.length + (pool.length >> 1), start + text.length));
    }
    System.arraycopy(text, 0, pool, start, text.length);
    ends[count++] = start + text.length;
  }

  void put(int number, Bytes out) {
    int start = start(number);
    out.put(pool, start, ends[number] - start);
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }
}
