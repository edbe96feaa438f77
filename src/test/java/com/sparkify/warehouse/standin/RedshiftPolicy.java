package com.sparkify.warehouse.standin;

import com.sparkify.warehouse.standin.copy.CopyEnvironment;
import com.sparkify.warehouse.standin.sql.Redshift;
import com.sparkify.warehouse.standin.wire.ProxyPolicy;
import com.sparkify.warehouse.standin.wire.SessionPolicy;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;

/** Makes PostgreSQL look like Redshift to whoever connects. */
final class RedshiftPolicy implements ProxyPolicy {
  /** What PostgreSQL knows of the parameters that Redshift's driver sends. */
  private static final Set<String> STARTUP =
      Set.of(
          "user",
          "database",
          "client_encoding",
          "datestyle",
          "timezone",
          "extra_float_digits",
          "application_name");

  private final Logins logins;
  private final Redshift dialect;
  private final CopyEnvironment copies;

  RedshiftPolicy(Logins logins, Redshift dialect, CopyEnvironment copies) {
    this.logins = logins;
    this.dialect = dialect;
    this.copies = copies;
  }

  @Override
  public Optional<SSLContext> tls() {
    return Optional.of(Certificate.context());
  }

  @Override
  public Map<String, String> startup(Map<String, String> asked) {
    Map<String, String> known = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    known.putAll(asked);
    known.keySet().removeIf(name -> !STARTUP.contains(name.toLowerCase(Locale.ROOT)));
    known.put("user", PostgresDatabase.USER); // whoever it is; PostgreSQL trusts this one
    return known;
  }

  @Override
  public boolean asksPassword() {
    return true;
  }

  @Override
  public boolean admits(String user, String password) {
    return logins.admits(user, password);
  }

  /** Redshift calls itself 8.0.2, and its driver decides by that. */
  @Override
  public String reported(String parameter, String value) {
    return parameter.equals("server_version") ? "8.0.2" : value;
  }

  @Override
  public SessionPolicy newSession() {
    return new RedshiftSession(dialect, copies);
  }
}
