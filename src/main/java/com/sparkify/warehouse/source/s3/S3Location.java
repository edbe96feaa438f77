package com.sparkify.warehouse.source.s3;

import com.sparkify.warehouse.source.DataFileNames;
import com.sparkify.warehouse.source.SourceFile;
import java.util.Optional;

/**
 * A place in S3: {@code s3://bucket/path}.
 *
 * @param path without the slash that begins it; empty for the whole bucket
 */
record S3Location(String bucket, String path) {
  private static final String SCHEME = "s3://";

  static S3Location of(String location) {
    String rest = location.substring(SCHEME.length());
    int slash = rest.indexOf('/');
    return slash < 0
        ? new S3Location(rest, "")
        : new S3Location(rest.substring(0, slash), rest.substring(slash + 1));
  }

  /** The place of a file that was listed. */
  static S3Location of(SourceFile file) {
    return of(file.path());
  }

  boolean isBucket() {
    return path.isEmpty();
  }

  /** What the keys of all objects in this folder begin with. */
  String prefix() {
    return isBucket() || path.endsWith("/") ? path : path + "/";
  }

  /** The key of the one object that may be meant instead of a folder. */
  Optional<String> object() {
    return isBucket() || path.endsWith("/") ? Optional.empty() : Optional.of(path);
  }

  /** Whether the object of a key in this folder is data by its name and those of its folders. */
  boolean isData(String key) {
    String below = key.substring(prefix().length());
    int name = below.lastIndexOf('/') + 1;
    for (int from = 0; from < name; from = below.indexOf('/', from) + 1) {
      if (DataFileNames.isHidden(below.substring(from))) {
        return false;
      }
    }
    return DataFileNames.isData(below.substring(name));
  }

  /** An object of this bucket; the quotes around an ETag are no part of the version. */
  SourceFile file(String key, String etag, long bytes) {
    return new SourceFile(SCHEME + bucket + "/" + key, etag.replace("\"", ""), bytes);
  }

  @Override
  public String toString() {
    return SCHEME + bucket + "/" + path;
  }
}
