package com.sparkify.warehouse.source;

import com.sparkify.warehouse.schema.RecordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

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

  /** All words that the ledger may keep. */
  public static List<String> labels() {
    List<String> labels = new ArrayList<>();
    for (RejectReason reason : values()) {
      if (reason == MISSING) {
        Stream.of(RecordSet.values())
            .flatMap(set -> set.requiredKeys().stream())
            .forEach(key -> labels.add(reason.label(key)));
      } else {
        labels.add(reason.label(null));
      }
    }
    return labels;
  }

  /** As it is kept in the ledger; {@code key} only matters for {@link #MISSING}. */
  public String label(String key) {
    String word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return this == MISSING ? word + "-" + key : word;
  }
}
