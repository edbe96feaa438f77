package com.sparkify.warehouse.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * A server's JDBC address, its secrets set apart.
 *
 * @param url the URL without user, password and other secrets; safe to print
 * @param secrets other parameters that must not be printed, by the name the driver knows
 */
public record JdbcServer(
    String url, Optional<String> user, Optional<Secret> password, Map<String, Secret> secrets) {
  public JdbcServer {
    secrets = Map.copyOf(secrets);
  }

  /** The same server; {@code fallback} is its password where it has none. */
  JdbcServer withPasswordOr(Optional<Secret> fallback) {
    return new JdbcServer(url, user, password.or(() -> fallback), secrets);
  }

  /** False where AWS hands out the password: one that was meant for another server must not go. */
  boolean takesPassword() {
    return !url.startsWith(JdbcUrl.REDSHIFT_IAM.prefix());
  }

  boolean hasSecret() {
    return password.isPresent() || !secrets.isEmpty();
  }

  /** What the driver needs beside the URL, secrets revealed: for the driver alone. */
  public Properties properties() {
    Properties properties = new Properties();
    user.ifPresent(name -> properties.setProperty("user", name));
    password.ifPresent(word -> properties.setProperty("password", word.reveal()));
    secrets.forEach((name, secret) -> properties.setProperty(name, secret.reveal()));
    return properties;
  }

  /** The URL with its user, and its secrets as {@code ***}, for people. */
  public String shown() {
    List<String> parts = new ArrayList<>();
    user.ifPresent(name -> parts.add("user=" + Printable.of(name)));
    password.ifPresent(word -> parts.add("password=" + word));
    secrets.forEach((name, secret) -> parts.add(name + "=" + secret));
    if (parts.isEmpty()) {
      return url;
    }
    return url + (url.contains("?") ? "&" : "?") + String.join("&", parts);
  }
}
