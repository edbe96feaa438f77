package com.sparkify.warehouse.standin;

import com.sparkify.warehouse.standin.copy.CopyEnvironment;
import com.sparkify.warehouse.standin.s3.S3Server;
import com.sparkify.warehouse.standin.s3.S3Store;
import com.sparkify.warehouse.standin.sql.Redshift;
import com.sparkify.warehouse.standin.wire.FaultScript;
import com.sparkify.warehouse.standin.wire.SqlError;
import com.sparkify.warehouse.standin.wire.StatementLog;
import com.sparkify.warehouse.standin.wire.WireProxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Redshift without AWS: its real driver talks to real PostgreSQL through a proxy, which supplies
 * what PostgreSQL lacks, COPY from S3 above all, and refuses what Redshift refuses. Each one has a
 * database of its own. What it cannot tell is in the package's description.
 */
public final class RedshiftStandIn implements AutoCloseable {
  public static final String USER = PostgresDatabase.USER;
  public static final String PASSWORD = "Open-Sesame-2";

  /** The role that may read every bucket. */
  public static final String ROLE = "arn:aws:iam::123456789012:role/sparkify-copy";

  /** The same, as preparing a warehouse makes it. */
  private static final String PREPARED_ROLE =
      "arn:aws:iam::123456789012:role/sparkify/sparkify-copy";

  /** The two kinds of Redshift, as far as a loader sees them. */
  public enum Kind {
    PROVISIONED("stl_load_errors"),
    /** Without STL views. */
    SERVERLESS("sys_load_error_detail");

    private final String errorView;

    Kind(String errorView) {
      this.errorView = errorView;
    }
  }

  /** What a transaction meets that another has overtaken, to be used in a fault. */
  public static final SqlError CONFLICT =
      SqlError.error("XX000", "1023")
          .withDetail("Serializable isolation violation on table - 100242");

  private final PostgresDatabase database;
  private final WireProxy proxy;
  private final Logins logins;

  private RedshiftStandIn(PostgresDatabase database, WireProxy proxy, Logins logins) {
    this.database = database;
    this.proxy = proxy;
    this.logins = logins;
  }

  /** COPY reads what this server holds. */
  public static RedshiftStandIn start(S3Server s3) {
    return start(s3, Kind.PROVISIONED);
  }

  public static RedshiftStandIn start(S3Server s3, Kind kind) {
    RedshiftDatabase database = RedshiftDatabase.create(kind == Kind.SERVERLESS);
    CopyEnvironment copies =
        new CopyEnvironment(
            s3.store(),
            S3Store.REGION,
            List.of(ROLE, PREPARED_ROLE),
            kind.errorView,
            database::execute,
            new AtomicLong(100));
    Logins logins = new Logins();
    logins.add(USER, PASSWORD);
    RedshiftPolicy policy = new RedshiftPolicy(logins, new Redshift(database::textDomain), copies);
    PostgresDatabase server = database.server();
    return new RedshiftStandIn(server, WireProxy.start(server.port(), policy), logins);
  }

  /** {@code jdbc:redshift://…} without user and password, and without TLS. */
  public String url() {
    return plainUrl() + "?ssl=false";
  }

  /** The same with TLS, trusting the certificate that the stand-in shows. */
  public String tlsUrl() {
    return plainUrl() + "?ssl=true&sslmode=verify-ca&sslRootCert=" + Certificate.pem();
  }

  /** The same as a user would write it: with TLS, by a certificate that nobody trusts. */
  public String plainUrl() {
    return "jdbc:redshift://127.0.0.1:" + proxy.port() + "/" + database.name();
  }

  /** Lets another user in, such as one with temporary credentials. */
  public void addLogin(String user, String password) {
    logins.add(user, password);
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), USER, PASSWORD);
  }

  /** The same database without the proxy, to look at what is there. */
  public PostgresDatabase database() {
    return database;
  }

  /** What clients have executed so far. */
  public StatementLog statements() {
    return proxy.statements();
  }

  public FaultScript faults() {
    return proxy.faults();
  }

  /** The proxy itself, to drop or refuse connections. */
  public WireProxy proxy() {
    return proxy;
  }

  @Override
  public void close() {
    proxy.close();
    database.close();
  }
}
