package com.sparkify.warehouse.source;

import java.util.List;

/** The data files at a location, sorted by path, and what was skipped with a warning. */
public record Listing(List<SourceFile> files, List<String> warnings) {
  public Listing {
    files = List.copyOf(files);
    warnings = List.copyOf(warnings);
  }
}
