package com.sparkify.warehouse.contract;

import com.sparkify.warehouse.config.JdbcServer;
import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.redshift.RedshiftEngine;
import com.sparkify.warehouse.engine.redshift.RedshiftTarget;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;

/** A schema of its own on a Redshift that others use too; it goes with all that is in it. */
record RedshiftSchemaGround(RedshiftTarget target, String schema) implements Ground {
  static RedshiftSchemaGround in(RedshiftTarget target) {
    String name = "sparkify_test_" + UUID.randomUUID().toString().replace("-", "");
    RedshiftSchemaGround ground = new RedshiftSchemaGround(target, name);
    ground.execute("CREATE SCHEMA " + name);
    return ground;
  }

  @Override
  public Engine engine() {
    return new RedshiftEngine(target, Optional.of(schema));
  }

  @Override
  public Connection connect() throws SQLException {
    Connection connection = open();
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET search_path TO " + schema);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  @Override
  public void close() {
    execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
  }

  private void execute(String text) {
    try (Connection connection = open();
        Statement statement = connection.createStatement()) {
      statement.execute(text);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Connection open() throws SQLException {
    JdbcServer server = target.server();
    return DriverManager.getConnection(server.url(), server.properties());
  }
}
