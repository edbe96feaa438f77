package com.sparkify.warehouse.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** Song records, and files of them. */
final class Songs {
  private Songs() {}

  static String line(String id) {
    return "{\"song_id\":\"%s\",\"title\":\"T\",\"artist_id\":\"A\",\"artist_name\":\"N\"}\n"
        .formatted(id);
  }

  static byte[] lines(String... ids) {
    StringBuilder lines = new StringBuilder();
    for (String id : ids) {
      lines.append(line(id));
    }
    return lines.toString().getBytes(UTF_8);
  }

  static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
