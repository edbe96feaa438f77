package com.sparkify.warehouse.transform;

/**
 * What became of staged plays, before conflicts are settled.
 *
 * @param staged deliveries in staging
 * @param inserted plays that were not there before
 * @param absorbed deliveries of plays that are there anyway: known, replacing or conflicting
 */
public record PlayCounts(long staged, long inserted, long absorbed) {
  public static final PlayCounts NONE = new PlayCounts(0, 0, 0);

  public PlayCounts plus(PlayCounts other) {
    return new PlayCounts(
        staged + other.staged, inserted + other.inserted, absorbed + other.absorbed);
  }
}
