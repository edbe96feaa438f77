package com.sparkify.warehouse.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** A reusable buffer: millions of lines are written without an object for each. */
final class Bytes {
  private final byte[] digits = new byte[20];
  private byte[] bytes;
  private int size;

  Bytes(int capacity) {
    this.bytes = new byte[capacity];
  }

  Bytes put(byte[] text) {
    return put(text, 0, text.length);
  }

  Bytes put(byte[] from, int offset, int length) {
    ensure(length);
    System.arraycopy(from, offset, bytes, size, length);
    size += length;
    return this;
  }

  Bytes put(char ascii) {
    ensure(1);
    bytes[size++] = (byte) ascii;
    return this;
  }

  /** A number that is not negative, in decimal digits. */
  Bytes put(long number) {
    int at = digits.length;
    long rest = number;
    // Two digits a division: numbers were half of all the work.
    while (rest > 9) {
      long hundreds = rest / 100;
      int two = (int) (rest - hundreds * 100);
      digits[--at] = (byte) ('0' + two % 10);
      digits[--at] = (byte) ('0' + two / 10);
      rest = hundreds;
    }
    if (rest > 0 || at == digits.length) {
      digits[--at] = (byte) ('0' + rest);
    }
    return put(digits, at, digits.length - at);
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  byte[] copy() {
    return Arrays.copyOf(bytes, size);
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
