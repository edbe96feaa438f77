package com.sparkify.warehouse.standin.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** Takes the fields of a message one after the other. */
final class PayloadReader {
  private final ByteBuffer rest;

  PayloadReader(byte[] payload) {
    this.rest = ByteBuffer.wrap(payload);
  }

  boolean hasMore() {
    return rest.hasRemaining();
  }

  /** Text up to a zero byte. */
  String text() {
    int start = rest.position();
    int length = 0;
    while (rest.get(start + length) != 0) {
      length++;
    }
    String text = new String(rest.array(), start, length, UTF_8);
    rest.position(start + length + 1);
    return text;
  }

  char letter() {
    return (char) rest.get();
  }

  int int16() {
    return rest.getShort();
  }

  int int32() {
    return rest.getInt();
  }

  byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    rest.get(bytes);
    return bytes;
  }

  /** Text after its length; null for the length -1. */
  String sizedText() {
    int length = int32();
    return length < 0 ? null : new String(bytes(length), UTF_8);
  }

  byte[] remaining() {
    return bytes(rest.remaining());
  }
}
