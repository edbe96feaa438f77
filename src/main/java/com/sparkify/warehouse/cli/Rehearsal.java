package com.sparkify.warehouse.cli;

import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * Goes once through what users do most, in one process, so that the launcher can archive the
 * classes that takes: docs/decisions/0002.
 */
final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] args) throws SQLException {
    Main.execute("--version");
    Main.execute("--help");
    Main.execute("--no-such-flag");
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement()) {
      statement.execute("SELECT 1");
    }
    System.exit(0);
  }
}
