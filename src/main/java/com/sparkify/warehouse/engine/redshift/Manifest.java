package com.sparkify.warehouse.engine.redshift;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Names exactly the files that a COPY is to read, so that one that is missing makes it fail. */
record Manifest(List<String> addresses) {
  private static final JsonFactory JSON = new JsonFactory();

  Manifest {
    addresses = List.copyOf(addresses);
  }

  byte[] content() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeArrayFieldStart("entries");
      for (String address : addresses) {
        json.writeStartObject();
        json.writeStringField("url", address);
        json.writeBooleanField("mandatory", true);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
