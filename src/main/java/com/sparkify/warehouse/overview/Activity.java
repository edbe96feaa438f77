package com.sparkify.warehouse.overview;

/** How much was listened, and by how many. */
public record Activity(long plays, long listeners, long sessions) {
  static final Activity NONE = new Activity(0, 0, 0);
}
