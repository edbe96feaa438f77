package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.source.SourceFile;
import com.sparkify.warehouse.source.s3.S3Folder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Which files Redshift reads itself, from where they lie; all others are packed. */
final class Routes {
  /** The names of files are cut here in the view that tells what COPY has read. */
  private static final int MOST_NAME_BYTES = 256;

  /** So much is soon packed; of more, files count as large when they are this much smaller. */
  private static final long MOST_PACKED = 4L << 30;

  private static final int SMALLER = 16;

  private final RedshiftTarget target;
  private final WorkFolder work;
  private final Map<String, Boolean> near = new HashMap<>();

  Routes(RedshiftTarget target, WorkFolder work) {
    this.target = target;
    this.work = work;
  }

  /** Those of the files to be loaded that are not to be packed. */
  Predicate<SourceFile> direct(List<SourceFile> files) {
    long from = from(files);
    return file ->
        file.path().startsWith("s3://")
            && file.bytes() >= from
            && file.path().getBytes(StandardCharsets.UTF_8).length <= MOST_NAME_BYTES
            && near.computeIfAbsent(bucket(file), this::isNear);
  }

  private long from(List<SourceFile> files) {
    long large = Math.max(1, target.directFrom());
    long packed = files.stream().mapToLong(SourceFile::bytes).filter(bytes -> bytes < large).sum();
    return packed > MOST_PACKED ? large / SMALLER : large;
  }

  private static String bucket(SourceFile file) {
    return file.path().substring(0, file.path().indexOf('/', "s3://".length()));
  }

  /** One COPY names one region for its manifest and its files. */
  private boolean isNear(String bucket) {
    try (S3Folder folder = S3Folder.at(bucket, target.aws())) {
      return folder.region().equals(work.region());
    } catch (SparkifyException e) {
      return false;
    }
  }
}
