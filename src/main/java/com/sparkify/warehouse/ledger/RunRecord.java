package com.sparkify.warehouse.ledger;

import java.time.Instant;

/**
 * One run, as the ledger keeps it.
 *
 * @param message why the run failed; null if it did not
 */
public record RunRecord(
    long id,
    Status status,
    Instant startedAt,
    Instant finishedAt,
    String host,
    long pid,
    String toolVersion,
    Volume volume,
    Plays plays,
    String message) {
  /** How a run ended. */
  public enum Status {
    PUBLISHED,
    /** Published once; a full refresh has replaced all that was there. */
    SUPERSEDED,
    FAILED
  }

  /** What was read: lines = staged + rejected + blank. */
  public record Volume(long files, long bytes, long lines, long staged, long rejected, long blank) {
    public static final Volume NONE = new Volume(0, 0, 0, 0, 0, 0);

    public Volume plus(Volume other) {
      return new Volume(
          files + other.files,
          bytes + other.bytes,
          lines + other.lines,
          staged + other.staged,
          rejected + other.rejected,
          blank + other.blank);
    }
  }

  /** What became of plays: staged = inserted + replaced + known + conflicting. */
  public record Plays(
      long staged, long inserted, long replaced, long known, long conflicting, long matched) {
    public static final Plays NONE = new Plays(0, 0, 0, 0, 0, 0);
  }
}
