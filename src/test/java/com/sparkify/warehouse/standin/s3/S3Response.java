package com.sparkify.warehouse.standin.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/** An answer; {@code length} bytes of the body count, after {@code skip}. */
record S3Response(
    int status, Map<String, String> headers, S3Object.Content body, long skip, long length) {
  static S3Response empty(int status) {
    return new S3Response(status, Map.of(), InputStream::nullInputStream, 0, 0);
  }

  static S3Response xml(int status, String xml) {
    byte[] bytes = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml).getBytes(UTF_8);
    return new S3Response(
        status,
        Map.of("Content-Type", "application/xml"),
        () -> new ByteArrayInputStream(bytes),
        0,
        bytes.length);
  }

  S3Response with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new S3Response(status, Map.copyOf(more), body, skip, length);
  }

  /** The body, from {@code skip} on. */
  InputStream open() throws IOException {
    InputStream in = body.open();
    in.skipNBytes(skip);
    return in;
  }
}
