package com.sparkify.warehouse.source;

import java.io.IOException;
import java.io.InputStream;

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
   * Opens the bytes of a listed file, beginning at {@code from}.
   *
   * @throws com.sparkify.warehouse.error.SparkifyException if the file is gone or is no longer the
   *     version that was listed
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
