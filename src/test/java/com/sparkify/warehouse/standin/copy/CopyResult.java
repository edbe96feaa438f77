package com.sparkify.warehouse.standin.copy;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/** What a COPY did, whether it went well or not; times are UTC. */
record CopyResult(
    long queryId,
    LoadSession session,
    TargetTable table,
    String source,
    boolean completed,
    List<FileLoad> files,
    List<LoadError> errors,
    LocalDateTime start,
    LocalDateTime end) {
  CopyResult {
    files = List.copyOf(files);
    errors = List.copyOf(errors);
  }

  /** Nothing is loaded where it did not complete. */
  long rows() {
    return completed ? files.stream().mapToLong(FileLoad::rows).sum() : 0;
  }

  long bytes() {
    return files.stream().mapToLong(load -> load.file().object().size()).sum();
  }

  long micros() {
    return Duration.between(start, end).toNanos() / 1_000;
  }
}
