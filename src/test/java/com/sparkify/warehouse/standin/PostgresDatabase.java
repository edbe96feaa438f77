package com.sparkify.warehouse.standin;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of the test server; both users may do anything in it. It goes when it is closed. */
public record PostgresDatabase(String host, int port, String name) implements AutoCloseable {
  /** Owns the database and needs no password; not a superuser. */
  public static final String USER = "loader";

  /** May do the same, but must give {@link #GUARDED_PASSWORD}. */
  public static final String GUARDED_USER = "guarded";

  public static final String GUARDED_PASSWORD = "Open-Sesame-1";

  /** {@code jdbc:postgresql://…} without a user. */
  public String url() {
    return "jdbc:postgresql://" + host + ":" + port + "/" + name;
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), USER, "");
  }

  public Connection connectAsSuperuser() throws SQLException {
    return DriverManager.getConnection(url(), PostgresServer.ADMIN, "");
  }

  /** Ends the connections that are still open. */
  @Override
  public void close() {
    PostgresServer.shared().execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
  }
}
