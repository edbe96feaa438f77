package com.sparkify.warehouse.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A place where data files lie: a folder, a file, a bucket. Safe for use by several threads. */
public interface Source extends AutoCloseable {
  /** The location as the user gave it. */
  String location();

  /**
   * Lists every data file at the location.
   *
   * @throws com.sparkify.warehouse.error.SparkifyException if the location does not exist or cannot
   *     be listed
   */
  Listing list();

  /**
   * The first of the files that {@link #list} would give, at most so many, without looking for the
   * others where that is possible.
   */
  default List<SourceFile> first(int most) {
    List<SourceFile> all = list().files();
    return all.subList(0, Math.min(most, all.size()));
  }

  /** A hint: the files will be opened soon, each once from its beginning, about in this order. */
  default void expect(List<SourceFile> files) {}

  /**
   * Opens the bytes of a listed file, beginning at {@code from}. Whether they are those of the
   * version that was listed is sure only after {@link #confirm}.
   *
   * @throws com.sparkify.warehouse.error.SparkifyException if the file is gone, or is known to be
   *     another version already
   */
  InputStream open(SourceFile file, long from) throws IOException;

  /**
   * Makes sure, after reading, that the file is still the version that was listed.
   *
   * @throws com.sparkify.warehouse.error.SparkifyException if it is not
   */
  void confirm(SourceFile file) throws IOException;

  @Override
  default void close() {}
}
