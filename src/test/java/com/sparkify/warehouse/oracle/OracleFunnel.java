package com.sparkify.warehouse.oracle;

/**
 * What becomes of the lines in a first load that takes all files in one run. Such a run replaces
 * nothing.
 *
 * @param plays plays staged: inserted + known + conflicting
 * @param matched inserted plays that match a song
 */
public record OracleFunnel(
    Lines events,
    Lines songs,
    long plays,
    long inserted,
    long known,
    long conflicting,
    long matched) {
  /**
   * Lines of a set: read = staged + rejected + blank.
   *
   * @param rejected rejected while reading, so without the conflicts
   */
  public record Lines(long read, long staged, long rejected, long blank) {}
}
