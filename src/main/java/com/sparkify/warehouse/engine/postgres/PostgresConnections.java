package com.sparkify.warehouse.engine.postgres;

import com.sparkify.warehouse.config.JdbcServer;
import com.sparkify.warehouse.engine.SqlFiles;
import com.sparkify.warehouse.engine.ThisProcess;
import com.sparkify.warehouse.error.SparkifyException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;
import org.postgresql.Driver;

/** Opens connections to a server. */
record PostgresConnections(JdbcServer server, Optional<String> schema) {
  private static final int OLDEST_VERSION = 15;

  /** The address and the schema, without user and secrets. */
  String name() {
    return server.url() + schema.map(name -> " (schema " + name + ")").orElse("");
  }

  PostgresErrors errors() {
    return new PostgresErrors(server.url());
  }

  /** A session that sees what others commit as soon as they do. */
  PostgresSession openForWriting() {
    return open(false, Connection.TRANSACTION_READ_COMMITTED);
  }

  /** A session that cannot write, and whose statements all see the same moment. */
  PostgresSession openForReading() {
    return open(true, Connection.TRANSACTION_REPEATABLE_READ);
  }

  private PostgresSession open(boolean readOnly, int isolation) {
    try {
      Connection connection = connect();
      try {
        requireSupported(connection);
        configure(connection, readOnly);
        connection.setReadOnly(readOnly);
        connection.setTransactionIsolation(isolation);
        connection.setAutoCommit(false);
        return new PostgresSession(connection, this);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw errors().explainConnecting(e);
    }
  }

  /** Asked for by name: a search for the driver would start all others, which takes long. */
  private Connection connect() throws SQLException {
    return new Driver().connect(server.url(), properties());
  }

  private Properties properties() {
    Properties properties = server.properties();
    properties.setProperty("ApplicationName", ThisProcess.applicationName());
    properties.setProperty("tcpKeepAlive", "true");
    return properties;
  }

  private void requireSupported(Connection connection) throws SQLException {
    int version = connection.getMetaData().getDatabaseMajorVersion();
    if (version < OLDEST_VERSION) {
      throw SparkifyException.failed(
          "The server " + server.url() + " has version " + version + ", which is too old.",
          "Use PostgreSQL 15 or newer; an Amazon Redshift is reached by jdbc:redshift://.");
    }
  }

  private void configure(Connection connection, boolean readOnly) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET client_min_messages = warning");
      if (!readOnly) {
        for (String setting : SqlFiles.statements(PostgresEngine.DIALECT, "writing")) {
          statement.execute(setting);
        }
      }
      if (schema.isPresent()) {
        statement.execute("SET search_path = " + PostgresEngine.DIALECT.quote(schema.get()));
      }
    }
  }
}
