package com.sparkify.warehouse.oracle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;

/**
 * A file below the location of its set.
 *
 * @param name the path below that location, with slashes
 * @param content the bytes as they lie there, compressed where the name ends in {@code .gz}
 */
public record Delivered(String name, Kind kind, byte[] content) {
  /** The two sets of records. */
  public enum Kind {
    EVENTS,
    SONGS
  }

  /** A file whose content is the text in UTF-8. */
  public static Delivered events(String name, String text) {
    return new Delivered(name, Kind.EVENTS, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A file whose content is the text in UTF-8. */
  public static Delivered songs(String name, String text) {
    return new Delivered(name, Kind.SONGS, text.getBytes(StandardCharsets.UTF_8));
  }

  public Delivered named(String other) {
    return new Delivered(other, kind, content);
  }

  /** Whether the name is one of a data file. */
  public boolean isData() {
    boolean hidden =
        StreamSupport.stream(Path.of(name).spliterator(), false)
            .anyMatch(part -> part.toString().startsWith(".") || part.toString().startsWith("_"));
    return !hidden && name.matches("(?s).*\\.(json|jsonl|ndjson)(\\.gz)?");
  }

  /** The content, decompressed. */
  byte[] plain() {
    if (!name.endsWith(".gz")) {
      return content;
    }
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  @Override
  public String toString() {
    return kind + " " + name + "\n" + new String(plain(), StandardCharsets.UTF_8);
  }
}
