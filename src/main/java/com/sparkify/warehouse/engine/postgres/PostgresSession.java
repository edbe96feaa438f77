package com.sparkify.warehouse.engine.postgres;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** One connection, always in a transaction. */
final class PostgresSession implements AutoCloseable {
  private final Connection connection;
  private final PostgresConnections connections;
  private final PostgresErrors errors;
  private final Sql sql;

  PostgresSession(Connection connection, PostgresConnections connections) {
    this.connection = connection;
    this.connections = connections;
    this.errors = connections.errors();
    this.sql = new Sql(connection, PostgresEngine.DIALECT, errors);
  }

  /** The warehouse as the user named it. */
  String name() {
    return connections.name();
  }

  Sql sql() {
    return sql;
  }

  PostgresErrors errors() {
    return errors;
  }

  /** For statements whose failure is not yet the user's. */
  void execute(String statement) throws SQLException {
    try (Statement plain = connection.createStatement()) {
      plain.execute(statement);
    }
  }

  /** Begins to add rows to a table, with all of its columns. */
  CopyStream copyInto(Table table) throws SQLException {
    return copyInto(table.name(), table.columnNames());
  }

  /** Begins to add rows to a table, with these of its columns. */
  CopyStream copyInto(String table, List<String> columnNames) throws SQLException {
    String columns =
        columnNames.stream().map(PostgresEngine.DIALECT::quote).collect(Collectors.joining(", "));
    return new CopyStream(
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "COPY "
                    + PostgresEngine.DIALECT.quote(table)
                    + " ("
                    + columns
                    + ") FROM STDIN (FORMAT binary)"));
  }

  void commit() throws SQLException {
    connection.commit();
  }

  void rollback() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      throw errors.explain("rolling back", e);
    }
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
