package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.error.SparkifyException;

/** How many files a Redshift loads at the same time. */
final class Slices {
  /** Where it does not tell, as Serverless: twice the slices of its smallest size. */
  private static final int UNKNOWN = 8;

  /** More would be too small to be worth a request each, and open parts take memory. */
  private static final int MOST = 16;

  private final RedshiftConnections connections;
  private int parts;

  Slices(RedshiftConnections connections) {
    this.connections = connections;
  }

  /** Into how many parts data is best cut. */
  int parts() {
    if (parts == 0) {
      parts = Math.min(MOST, count());
    }
    return parts;
  }

  /** In a session aside, because a refusal would end the transaction of the run. */
  private int count() {
    try (RedshiftSession aside = connections.open()) {
      return (int) aside.sql().count("slices");
    } catch (SparkifyException e) {
      return UNKNOWN;
    }
  }
}
