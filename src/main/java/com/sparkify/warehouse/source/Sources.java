package com.sparkify.warehouse.source;

import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.source.s3.S3Source;

/** The source of a location. */
public final class Sources {
  private Sources() {}

  /** A folder, or a single file. */
  public static Source at(String location) {
    return new FolderSource(location);
  }

  /** A folder, a single file, or an {@code s3://} location; AWS is loaded for none but the last. */
  public static Source at(String location, AwsSettings aws) {
    return location.startsWith("s3://") ? S3Source.at(location, aws) : at(location);
  }
}
