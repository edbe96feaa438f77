package com.sparkify.warehouse.standin.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * An object in a bucket.
 *
 * @param etag MD5 in quotes, as S3 gives for objects uploaded in one piece
 * @param lastModified in whole seconds
 */
public record S3Object(String key, Content content, long size, String etag, Instant lastModified) {
  /** Where the bytes are. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  static S3Object of(String key, byte[] bytes) {
    return of(key, () -> new ByteArrayInputStream(bytes));
  }

  /** The file is read when asked for, and must not change. */
  static S3Object of(String key, Path file) {
    return of(key, () -> Files.newInputStream(file));
  }

  private static S3Object of(String key, Content content) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      long size;
      try (InputStream in = new DigestInputStream(content.open(), md5)) {
        size = in.transferTo(OutputStream.nullOutputStream());
      }
      String etag = '"' + HexFormat.of().formatHex(md5.digest()) + '"';
      return new S3Object(key, content, size, etag, Instant.now().truncatedTo(ChronoUnit.SECONDS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  public byte[] bytes() throws IOException {
    try (InputStream in = content.open()) {
      return in.readAllBytes();
    }
  }
}
