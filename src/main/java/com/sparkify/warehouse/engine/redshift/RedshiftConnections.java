package com.sparkify.warehouse.engine.redshift;

import com.amazon.redshift.Driver;
import com.sparkify.warehouse.engine.ThisProcess;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Properties;

/** Opens connections to a cluster or workgroup. */
record RedshiftConnections(RedshiftLogin login, Optional<String> schema) {
  /** What is held of a result's rows before they are asked for. */
  private static final String RESULT_BUFFER = "32M";

  /** The address and the schema, without user and secrets. */
  String name() {
    return login.server().url() + schema.map(name -> " (schema " + name + ")").orElse("");
  }

  RedshiftErrors errors() {
    return new RedshiftErrors(login.server().url());
  }

  /** A session whose every statement is a transaction, until it begins one. */
  RedshiftSession open() {
    return open(false);
  }

  /** A session that cannot write, and whose statements all see the same moment. */
  RedshiftSession openForReading() {
    RedshiftSession session = open(true);
    session.begin();
    return session;
  }

  private RedshiftSession open(boolean readOnly) {
    try {
      // By name: a search for the driver would start all others, which takes long.
      Connection connection = new Driver().connect(login.server().url(), properties());
      try {
        configure(connection);
        connection.setReadOnly(readOnly);
        return new RedshiftSession(connection, this);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw errors().explainConnecting(e);
    }
  }

  private Properties properties() {
    Properties properties = login.properties();
    properties.setProperty("ApplicationName", ThisProcess.applicationName());
    properties.setProperty("connectionTimezone", "SERVER");
    properties.setProperty("tcpKeepAlive", "true");
    properties.setProperty("reWriteBatchedInserts", "true");
    properties.setProperty("fetchRingBufferSize", RESULT_BUFFER);
    return properties;
  }

  private void configure(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET timezone TO 'UTC'");
      if (schema.isPresent()) {
        statement.execute("SET search_path TO " + RedshiftDialect.DIALECT.quote(schema.get()));
      }
    }
  }
}
