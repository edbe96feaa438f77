package com.sparkify.warehouse.engine;

import java.util.Locale;

/** In which form tables are written to files. */
public enum FileFormat {
  PARQUET,
  /** With a header; what is NULL is empty, and what is empty is in quotes. */
  CSV;

  /** What names of such files end in, after the dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return extension();
  }
}
