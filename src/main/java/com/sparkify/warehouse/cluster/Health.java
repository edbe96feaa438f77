package com.sparkify.warehouse.cluster;

import java.util.Locale;
import java.util.Map;

/**
 * What a state, as AWS words it, means for somebody who wants to use the warehouse. The states of a
 * cluster are texts in the SDK, too; those of Serverless are the same in capitals.
 */
enum Health {
  READY,
  ON_ITS_WAY,
  PAUSED,
  GOING,
  BROKEN;

  private static final Map<String, Health> STATES =
      Map.ofEntries(
          Map.entry("available", READY),
          Map.entry("available, prep-for-resize", READY),
          Map.entry("available, resize-cleanup", READY),
          Map.entry("paused", PAUSED),
          Map.entry("pausing", PAUSED),
          Map.entry("deleting", GOING),
          Map.entry("final-snapshot", GOING),
          Map.entry("failed", BROKEN),
          Map.entry("hardware-failure", BROKEN),
          Map.entry("incompatible-hsm", BROKEN),
          Map.entry("incompatible-network", BROKEN),
          Map.entry("incompatible-parameters", BROKEN),
          Map.entry("incompatible-restore", BROKEN),
          Map.entry("storage-full", BROKEN));

  /** A state that is not known is one that passes: AWS adds such now and then. */
  static Health of(String state) {
    return STATES.getOrDefault(state.toLowerCase(Locale.ROOT), ON_ITS_WAY);
  }
}
