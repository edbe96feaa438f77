package com.sparkify.warehouse.transform;

import com.sparkify.warehouse.source.Reject;
import java.util.List;

/**
 * How the conflicts of a run ended.
 *
 * @param replaced published plays that gave way
 * @param rejects the deliveries that lost
 */
public record Settlement(long replaced, List<Reject> rejects) {
  public static final Settlement NONE = new Settlement(0, List.of());

  public Settlement {
    rejects = List.copyOf(rejects);
  }
}
