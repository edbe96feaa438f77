package com.sparkify.warehouse.standin;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Real PostgreSQL for tests: one server for the whole JVM, started when first asked for and stopped
 * with the JVM. Each test takes a database of its own.
 */
public final class PostgresServer {
  static final String ADMIN = "postgres";

  private final EmbeddedPostgres server;
  private final AtomicInteger databases = new AtomicInteger();

  private PostgresServer(EmbeddedPostgres server) {
    this.server = server;
  }

  public static PostgresServer shared() {
    return Shared.SERVER;
  }

  /**
   * A new, empty database. It sorts text as English does, not by bytes, so that a statement which
   * forgets to ask for byte order shows.
   */
  public PostgresDatabase createDatabase() {
    return create("TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en-US'");
  }

  /** A new database with these clauses of {@code CREATE DATABASE}, owned by the plain user. */
  PostgresDatabase create(String clauses) {
    String name = "test_" + databases.incrementAndGet();
    execute("CREATE DATABASE " + name + " OWNER " + PostgresDatabase.USER + " " + clauses);
    return database(name);
  }

  PostgresDatabase database(String name) {
    return new PostgresDatabase("127.0.0.1", server.getPort(), name);
  }

  void execute(String... statements) {
    try (Connection admin = DriverManager.getConnection(server.getJdbcUrl(ADMIN, ADMIN));
        Statement statement = admin.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PostgresServer start() {
    try {
      PostgresServer started =
          new PostgresServer(
              EmbeddedPostgres.builder()
                  .setDataDirectoryCustomizer(PostgresServer::askGuardedUserForPassword)
                  .setServerConfig("max_connections", "200")
                  .start());
      started.execute(
          "CREATE ROLE " + PostgresDatabase.USER + " LOGIN",
          "CREATE ROLE %s LOGIN IN ROLE %s PASSWORD '%s'"
              .formatted(
                  PostgresDatabase.GUARDED_USER,
                  PostgresDatabase.USER,
                  PostgresDatabase.GUARDED_PASSWORD));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everyone else is trusted, by the file that the server comes with; the first line counts. */
  private static void askGuardedUserForPassword(File dataDirectory) {
    Path rules = dataDirectory.toPath().resolve("pg_hba.conf");
    String guarded = "host all " + PostgresDatabase.GUARDED_USER + " all scram-sha-256\n";
    try {
      Files.writeString(rules, guarded + Files.readString(rules));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Shared {
    static final PostgresServer SERVER = start();
  }
}
