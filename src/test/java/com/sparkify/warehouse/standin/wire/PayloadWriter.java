package com.sparkify.warehouse.standin.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/** Puts the fields of a message one after the other. */
final class PayloadWriter {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  PayloadWriter text(String text) {
    bytes.writeBytes(text.getBytes(UTF_8));
    bytes.write(0);
    return this;
  }

  PayloadWriter letter(char letter) {
    bytes.write(letter);
    return this;
  }

  PayloadWriter int16(int value) {
    return bytes(ByteBuffer.allocate(Short.BYTES).putShort((short) value).array());
  }

  PayloadWriter int32(int value) {
    return bytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
  }

  PayloadWriter bytes(byte[] more) {
    bytes.writeBytes(more);
    return this;
  }

  byte[] toBytes() {
    return bytes.toByteArray();
  }

  WireMessage message(char type) {
    return new WireMessage(type, bytes.toByteArray());
  }
}
