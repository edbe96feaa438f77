package com.sparkify.warehouse.standin.wire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** What a proxy does with connections and their statements. */
public interface ProxyPolicy {
  /** What to answer a client that asks for TLS with; empty to decline. */
  Optional<SSLContext> tls();

  /** The start-up parameters for the server, out of those that the client sent. */
  Map<String, String> startup(Map<String, String> asked);

  /** Whether the proxy asks for a password itself; if not, the server does as it likes. */
  boolean asksPassword();

  boolean admits(String user, String password);

  /** The server's parameters as the client is to see them. */
  String reported(String parameter, String value);

  /** Called when a connection is open. */
  SessionPolicy newSession();

  /** Passes everything on as it comes: for the faults and the log of a plain PostgreSQL server. */
  static ProxyPolicy transparent() {
    return new Transparent();
  }

  /** See {@link #transparent}. */
  final class Transparent implements ProxyPolicy, SessionPolicy {
    private Transparent() {}

    @Override
    public Optional<SSLContext> tls() {
      return Optional.empty();
    }

    @Override
    public Map<String, String> startup(Map<String, String> asked) {
      return asked;
    }

    @Override
    public boolean asksPassword() {
      return false;
    }

    @Override
    public boolean admits(String user, String password) {
      return true;
    }

    @Override
    public String reported(String parameter, String value) {
      return value;
    }

    @Override
    public SessionPolicy newSession() {
      return this;
    }

    @Override
    public List<String> split(String text) {
      return List.of(text);
    }

    @Override
    public Plan plan(String sql, boolean inTransaction) {
      return new Plan.Forward(sql);
    }

    @Override
    public SqlError translate(SqlError error) {
      return error;
    }

    @Override
    public void idle(Backend backend) {}
  }
}
