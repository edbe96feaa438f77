package com.sparkify.warehouse.overview;

/** Whose plays are counted: everybody's, or those on one level. */
public enum Audience {
  /** Also plays of which the level is unknown. */
  ALL,
  FREE,
  PAID
}
