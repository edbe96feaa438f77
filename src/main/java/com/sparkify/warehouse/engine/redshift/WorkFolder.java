package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.source.s3.S3Folder;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/**
 * Where a run puts what COPY is to read, under a name of its own. Everything goes with {@link
 * #clear}. S3 is not asked before it is needed.
 */
final class WorkFolder implements AutoCloseable {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

  private final RedshiftTarget target;
  private final String name =
      "run-"
          + TIME.format(Instant.now().atOffset(ZoneOffset.UTC))
          + "-"
          + UUID.randomUUID().toString().substring(0, 8);
  private S3Folder folder;
  private String region;

  WorkFolder(RedshiftTarget target) {
    this.target = target;
  }

  /** What the settings name, with a slash at its end. */
  static String requireLocation(RedshiftTarget target) {
    String work =
        target
            .work()
            .orElseThrow(
                () ->
                    SparkifyException.usage(
                        "[S3] WORK is not set, and Redshift loads nothing but what lies in S3.",
                        "Set it in dwh.cfg to a prefix you may write to, such as"
                            + " s3://my-bucket/sparkify; \"sparkify cluster prepare\" makes one."));
    return work.endsWith("/") ? work : work + "/";
  }

  /** Returns the object's address. */
  String put(String object, byte[] content) {
    return folder().put(object, content);
  }

  /** What the addresses of everything in it begin with. */
  String prefix() {
    return folder().url("");
  }

  synchronized String region() {
    if (region == null) {
      region = folder().region();
    }
    return region;
  }

  /** Removes what has been put. */
  void clear() {
    if (folder != null) {
      folder.clear();
    }
  }

  private synchronized S3Folder folder() {
    if (folder == null) {
      folder = S3Folder.at(requireLocation(target) + name, target.aws());
    }
    return folder;
  }

  @Override
  public void close() {
    if (folder != null) {
      folder.close();
    }
  }
}
