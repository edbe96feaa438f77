package com.sparkify.warehouse.transform;

/**
 * How the conflicts of a run ended.
 *
 * @param replaced published plays that gave way
 * @param rejected deliveries that lost
 */
public record Settlement(long replaced, long rejected) {
  public static final Settlement NONE = new Settlement(0, 0);
}
