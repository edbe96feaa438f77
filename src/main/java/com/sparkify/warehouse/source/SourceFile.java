package com.sparkify.warehouse.source;

/**
 * One version of a data file.
 *
 * @param path absolute path or URL; with {@code version} it is the file's identity in the ledger
 * @param version ETag of an object; size and modification time of a file in a folder
 */
public record SourceFile(String path, String version, long bytes) {
  public boolean isGzip() {
    return path.endsWith(".gz");
  }
}
