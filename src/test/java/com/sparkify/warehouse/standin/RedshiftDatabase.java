package com.sparkify.warehouse.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A database with Redshift's functions and views in it. */
final class RedshiftDatabase {
  private final PostgresDatabase server;
  private final Set<Integer> domains = ConcurrentHashMap.newKeySet();

  private RedshiftDatabase(PostgresDatabase server) {
    this.server = server;
  }

  static RedshiftDatabase create(boolean serverless) {
    PostgresServer postgres = PostgresServer.shared();
    PostgresDatabase database = postgres.create("TEMPLATE " + Template.NAME);
    postgres.execute(
        "ALTER DATABASE "
            + database.name()
            + " SET default_transaction_isolation = 'repeatable read'");
    RedshiftDatabase created = new RedshiftDatabase(database);
    if (serverless) {
      created.run(List.of("REVOKE SELECT ON pg_catalog.stl_load_errors FROM public"));
    }
    return created;
  }

  PostgresDatabase server() {
    return server;
  }

  /**
   * The type of text of so many bytes; it is there when the name is returned. The template has the
   * usual ones, because queries of the catalogue in a transaction that is already open do not see a
   * new one.
   */
  synchronized String textDomain(int bytes) {
    if (domains.add(bytes)) {
      run(List.of("SELECT pg_catalog.redshift_create_text_type(" + bytes + ")"));
    }
    return "pg_catalog.varchar_" + bytes;
  }

  /** Runs statements as a superuser, in a transaction of their own. */
  void execute(List<String> statements) throws IOException {
    try {
      run(statements);
    } catch (IllegalStateException e) {
      throw new IOException(e);
    }
  }

  private void run(List<String> statements) {
    try (Connection admin = server.connectAsSuperuser();
        Statement statement = admin.createStatement()) {
      admin.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      admin.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What every such database starts from; Redshift compares text by its bytes. */
  private static final class Template {
    static final String NAME = create();

    private static String create() {
      PostgresDatabase template =
          PostgresServer.shared()
              .create("TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
      new RedshiftDatabase(template)
          .run(
              List.of(
                  "SET LOCAL allow_system_table_mods = on",
                  resource("functions.sql"),
                  resource("views.sql")));
      return template.name();
    }

    private static String resource(String name) {
      try (InputStream in = RedshiftDatabase.class.getResourceAsStream(name)) {
        return new String(in.readAllBytes(), UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
