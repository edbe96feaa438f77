package com.sparkify.warehouse.source;

import java.time.Instant;

/**
 * What a file held: lines = staged + rejected + blank.
 *
 * @param firstPlay start of the earliest play; null if there is none
 * @param lastPlay start of the latest play; null if there is none
 */
public record FileTally(
    SourceFile file,
    long lines,
    long blank,
    long staged,
    long rejected,
    long plays,
    Instant firstPlay,
    Instant lastPlay) {
  static FileTally empty(SourceFile file) {
    return new FileTally(file, 0, 0, 0, 0, 0, null, null);
  }

  FileTally plus(SplitResult part) {
    return new FileTally(
        file,
        lines + part.lines(),
        blank + part.blank(),
        staged + part.staged(),
        rejected + part.rejects().size(),
        plays + part.plays(),
        part.plays() == 0 ? firstPlay : earlier(firstPlay, Instant.ofEpochMilli(part.firstPlay())),
        part.plays() == 0 ? lastPlay : later(lastPlay, Instant.ofEpochMilli(part.lastPlay())));
  }

  private static Instant earlier(Instant a, Instant b) {
    return a != null && a.isBefore(b) ? a : b;
  }

  private static Instant later(Instant a, Instant b) {
    return a != null && a.isAfter(b) ? a : b;
  }
}
