package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.engine.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** One connection. */
final class RedshiftSession implements AutoCloseable {
  private final Connection connection;
  private final RedshiftConnections connections;
  private final RedshiftErrors errors;
  private final Sql sql;
  private final long process;

  RedshiftSession(Connection connection, RedshiftConnections connections) {
    this.connection = connection;
    this.connections = connections;
    this.errors = connections.errors();
    this.sql = new Sql(connection, RedshiftDialect.DIALECT, errors);
    this.process = sql.count("process");
  }

  /** The warehouse as the user named it. */
  String name() {
    return connections.name();
  }

  Sql sql() {
    return sql;
  }

  RedshiftErrors errors() {
    return errors;
  }

  /** The server's process that works for this session. */
  long process() {
    return process;
  }

  boolean hasTables() {
    return sql.count("has_tables") > 0;
  }

  /** From now on, statements are one transaction until the next commit, and so on. */
  void begin() {
    try {
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw errors.explain("beginning a transaction", e);
    }
  }

  /** Gives up what is not committed; after it every statement is a transaction again. */
  void end() {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw errors.explain("rolling back", e);
    }
  }

  /** For statements whose failure is not yet the user's. */
  void execute(String statement) throws SQLException {
    try (Statement plain = connection.createStatement()) {
      plain.execute(statement);
    }
  }

  PreparedStatement prepare(String statement) throws SQLException {
    return connection.prepareStatement(statement);
  }

  void commit() throws SQLException {
    connection.commit();
  }

  /** Whether the server hung up, or is not heard any more. */
  boolean isLost() {
    try {
      return connection.isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  /** Gives up what is not committed. */
  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw errors.explain("closing the connection", e);
    }
  }
}
