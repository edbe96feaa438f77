package com.sparkify.warehouse.engine;

/** Writes tables of a warehouse to files, all that it writes as of the same moment. */
public interface Unloader {
  /** Returns how many rows were written. */
  long write(Unload unload);
}
