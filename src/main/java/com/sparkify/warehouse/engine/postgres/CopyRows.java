package com.sparkify.warehouse.engine.postgres;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Rows in the binary format of COPY, collected in a buffer. The format is that of the manual's page
 * on COPY: a header, per row the number of its columns, per value its length and its bytes.
 */
final class CopyRows {
  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', -1, '\r', '\n', 0};

  static final int HEADER_BYTES = SIGNATURE.length + 2 * Integer.BYTES;
  static final int TRAILER_BYTES = Short.BYTES;

  /** Midnight of 2000-01-01 UTC, from which PostgreSQL counts, in milliseconds since 1970. */
  private static final long EPOCH = 946_684_800_000L;

  private byte[] buffer;
  private int size;

  CopyRows(int capacity) {
    buffer = new byte[capacity];
  }

  byte[] buffer() {
    return buffer;
  }

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void addHeader() {
    int flags = 0;
    int extension = 0;
    ensure(HEADER_BYTES);
    System.arraycopy(SIGNATURE, 0, buffer, size, SIGNATURE.length);
    size += SIGNATURE.length;
    putInt(flags);
    putInt(extension);
  }

  void addTrailer() {
    putShort(-1);
  }

  void beginRow(int columns) {
    putShort(columns);
  }

  void addNull() {
    ensure(Integer.BYTES);
    putInt(-1);
  }

  void addInteger(int value) {
    ensure(2 * Integer.BYTES);
    putInt(Integer.BYTES);
    putInt(value);
  }

  void addBigint(long value) {
    ensure(Integer.BYTES + Long.BYTES);
    putInt(Long.BYTES);
    LONGS.set(buffer, size, value);
    size += Long.BYTES;
  }

  void addDouble(double value) {
    addBigint(Double.doubleToRawLongBits(value));
  }

  /** A TIMESTAMP, given in milliseconds since 1970 UTC. */
  void addMillis(long millis) {
    addMicros(Math.multiplyExact(millis, 1_000L));
  }

  /** A TIMESTAMP, given in microseconds since 1970 UTC. */
  void addMicros(long micros) {
    addBigint(micros - EPOCH * 1_000);
  }

  /** UTF-8 text. */
  void addText(byte[] text, int from, int to) {
    ensure(Integer.BYTES + to - from);
    putInt(to - from);
    System.arraycopy(text, from, buffer, size, to - from);
    size += to - from;
  }

  void addText(byte[] text) {
    addText(text, 0, text.length);
  }

  private void putShort(int value) {
    ensure(Short.BYTES);
    SHORTS.set(buffer, size, (short) value);
    size += Short.BYTES;
  }

  private void putInt(int value) {
    INTS.set(buffer, size, value);
    size += Integer.BYTES;
  }

  private void ensure(int room) {
    if (buffer.length - size < room) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + room));
    }
  }
}
