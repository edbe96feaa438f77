package com.sparkify.warehouse.simulate;

/** A level of subscription, in the order that decides between equally late events. */
enum Level {
  FREE,
  PAID,
  /** Not told. */
  NONE;

  static Level of(boolean pays) {
    return pays ? PAID : FREE;
  }
}
