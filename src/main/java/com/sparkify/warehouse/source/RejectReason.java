package com.sparkify.warehouse.source;

import java.util.Locale;

/** Why a record cannot be loaded, in the order in which the reasons are tested. */
public enum RejectReason {
  MALFORMED,
  NOT_OBJECT,
  WRONG_TYPE,
  NUL,
  TOO_LONG,
  OUT_OF_RANGE,
  /** Shown with the key: {@code missing-ts}. */
  MISSING,
  NO_USER,
  CONFLICT;

  /** As it is kept in the ledger; {@code key} only matters for {@link #MISSING}. */
  public String label(String key) {
    String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return this == MISSING ? word + "-" + key : word;
  }
}
