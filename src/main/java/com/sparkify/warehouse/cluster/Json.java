package com.sparkify.warehouse.cluster;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Optional;

/** Writes one JSON object; what is absent is null, so that every object has the same keys. */
final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** Writes the members of an object. */
  interface Members {
    void to(Json json) throws IOException;
  }

  private final JsonGenerator out;

  private Json(JsonGenerator out) {
    this.out = out;
  }

  /** The object as one line. */
  static String object(Members members) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(text)) {
      new Json(out).members(members);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  Json put(String name, Object value) throws IOException {
    out.writeFieldName(name);
    value(value instanceof Optional<?> optional ? optional.orElse(null) : value);
    return this;
  }

  Json object(String name, Members members) throws IOException {
    out.writeFieldName(name);
    members(members);
    return this;
  }

  Json list(String name, Iterable<?> values) throws IOException {
    out.writeArrayFieldStart(name);
    for (Object value : values) {
      value(value);
    }
    out.writeEndArray();
    return this;
  }

  private void value(Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof BigDecimal number) {
      out.writeNumber(number);
    } else if (value instanceof Number number) {
      out.writeNumber(number.longValue());
    } else if (value instanceof Members members) {
      members(members);
    } else {
      out.writeString(value.toString());
    }
  }

  private void members(Members members) throws IOException {
    out.writeStartObject();
    members.to(this);
    out.writeEndObject();
  }
}
