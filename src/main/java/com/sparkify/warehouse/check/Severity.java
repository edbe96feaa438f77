package com.sparkify.warehouse.check;

/** What it means that a check does not pass. */
public enum Severity {
  /** The warehouse is wrong. */
  BLOCKING,
  /** Somebody should have a look. */
  WARNING
}
