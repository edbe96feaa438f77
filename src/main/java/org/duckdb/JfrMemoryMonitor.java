package org.duckdb;

/**
 * Stands in for the class of this name in the DuckDB driver. The original reports memory to Java
 * Flight Recorder, which nobody here records: it starts that subsystem at the first connection (a
 * third of the time to the first query) and opens a second connection beside each one.
 */
final class JfrMemoryMonitor {
  private JfrMemoryMonitor() {}

  static void init() {}

  static void connectionOpened(DuckDBConnection connection) {}

  static void connectionClosed(long database) {}
}
