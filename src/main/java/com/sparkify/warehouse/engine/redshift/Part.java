package com.sparkify.warehouse.engine.redshift;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** A compressed file of JSON objects, one a line, in memory until it is complete. */
final class Part {
  /** Small enough to hold one per slice, large enough that a request for it does not matter. */
  private static final int FULL = 8 << 20;

  private static final int BUFFER = 64 << 10;
  private static final JsonFactory JSON = new JsonFactory();
  private static final SerializedString LINE_END = new SerializedString("\n");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER);
  private final JsonGenerator json;
  private long rows;

  Part() {
    try {
      json = JSON.createGenerator(new GZIPOutputStream(bytes, BUFFER));
      json.setRootValueSeparator(LINE_END);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where the next object is to be written. */
  JsonGenerator json() {
    return json;
  }

  void countRow() {
    rows++;
  }

  long rows() {
    return rows;
  }

  boolean isFull() {
    return bytes.size() >= FULL;
  }

  /** The whole file; nothing can be added after it. */
  byte[] complete() {
    try {
      json.close();
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
