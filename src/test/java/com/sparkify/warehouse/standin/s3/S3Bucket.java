package com.sparkify.warehouse.standin.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** A bucket, which tests may fill and change while it is being read. */
public final class S3Bucket {
  /** Who may do what. */
  public enum Access {
    /** Whoever shows a known access key may do everything. */
    PRIVATE,
    /** Everyone may read and list as well. */
    PUBLIC,
    /** Nobody may do anything: the keys are known, the permission is missing. */
    FORBIDDEN
  }

  static final Comparator<String> BY_UTF8_BYTES =
      (a, b) -> Arrays.compareUnsigned(a.getBytes(UTF_8), b.getBytes(UTF_8));

  private final String name;
  private final String region;
  private final Access access;
  private final NavigableMap<String, S3Object> objects = new ConcurrentSkipListMap<>(BY_UTF8_BYTES);

  S3Bucket(String name, String region, Access access) {
    this.name = name;
    this.region = region;
    this.access = access;
  }

  public String name() {
    return name;
  }

  public String region() {
    return region;
  }

  public Access access() {
    return access;
  }

  public S3Bucket put(String key, byte[] bytes) {
    objects.put(key, S3Object.of(key, bytes));
    return this;
  }

  public S3Bucket put(String key, String text) {
    return put(key, text.getBytes(UTF_8));
  }

  /** The content stays where it is. */
  public S3Bucket putFile(String key, Path file) {
    objects.put(key, S3Object.of(key, file));
    return this;
  }

  /** Every file below a folder, under its path relative to it; the prefix comes before. */
  public S3Bucket putFolder(String prefix, Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> putFile(prefix + folder.relativize(file), file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void delete(String key) {
    objects.remove(key);
  }

  public Optional<S3Object> find(String key) {
    return Optional.ofNullable(objects.get(key));
  }

  /** Objects whose key starts with the prefix, in the order of their keys' bytes. */
  public List<S3Object> list(String prefix) {
    return list(prefix, "").toList();
  }

  /** As {@link #list(String)}, those after a key; no more are looked at than are taken. */
  Stream<S3Object> list(String prefix, String after) {
    String from = BY_UTF8_BYTES.compare(prefix, after) < 0 ? after : prefix;
    return objects.tailMap(from, true).values().stream()
        .dropWhile(object -> object.key().equals(after))
        .takeWhile(object -> object.key().startsWith(prefix));
  }

  public List<String> keys() {
    return List.copyOf(objects.keySet());
  }
}
