package com.sparkify.warehouse.plan;

import com.sparkify.warehouse.source.SourceFile;

/** A file version that the ledger knows. */
public record FileVersion(String path, String version) {
  static FileVersion of(SourceFile file) {
    return new FileVersion(file.path(), file.version());
  }
}
