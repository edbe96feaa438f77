package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.engine.FileFormat;
import com.sparkify.warehouse.engine.Unload;

/** A COPY of a table to files. DuckDB binds no values in it, so that the name is quoted here. */
final class CopyTo {
  /** Enough for a good file, and less than S3 takes in one piece. */
  private static final String BYTES_PER_FILE = "1GB";

  private CopyTo() {}

  static String text(Unload unload) {
    return "COPY (%s) TO '%s' (%s%s)"
        .formatted(
            unload.query(DuckDbEngine.DIALECT),
            unload.to().replace("'", "''"),
            unload.format() == FileFormat.CSV ? "FORMAT csv, HEADER" : "FORMAT parquet",
            unload.several() ? several(unload) : "");
  }

  private static String several(Unload unload) {
    return ", FILE_SIZE_BYTES '%s', FILENAME_PATTERN '%s-{i}'"
        .formatted(BYTES_PER_FILE, unload.table().name());
  }
}
