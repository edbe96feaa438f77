package com.sparkify.warehouse.config;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The parameters of a JDBC URL, sorted as they are read: what may be printed, and what not. */
final class JdbcParameters {
  private static final String SECRETS = ".*(password|pwd|secret|token|accesskey|assertion)";
  private static final Pattern SECRET_NAME = Pattern.compile("(?i)" + SECRETS + ".*");

  /** After a wrong separator a secret would be taken for a part of the value before it. */
  private static final Pattern SWALLOWED = Pattern.compile("(?i)" + SECRETS + "[^=]*=.*");

  private final Map<String, Secret> secrets = new LinkedHashMap<>();
  private final List<String> others = new ArrayList<>();
  private Optional<String> user = Optional.empty();
  private Optional<Secret> password = Optional.empty();

  void add(String pair) throws WrongValue {
    int equals = pair.indexOf('=');
    if (equals < 1) {
      throw new WrongValue("has a parameter that is not of the form NAME=VALUE.");
    }
    String name = pair.substring(0, equals);
    String value = pair.substring(equals + 1);
    switch (name.toLowerCase(Locale.ROOT)) {
      case "user", "uid" -> user = decoded(harmless(value));
      case "password", "pwd" -> password = decoded(value).map(Secret::of);
      default -> other(name, value);
    }
  }

  private void other(String name, String value) throws WrongValue {
    if (SECRET_NAME.matcher(name).matches()) {
      decoded(value).ifPresent(text -> secrets.put(name, Secret.of(text)));
    } else {
      others.add(name + "=" + harmless(value));
    }
  }

  JdbcServer of(String address) {
    String url = others.isEmpty() ? address : address + "?" + String.join("&", others);
    return new JdbcServer(url, user, password, secrets);
  }

  private static String harmless(String value) throws WrongValue {
    if (SWALLOWED.matcher(value).matches()) {
      throw new WrongValue("has parameters with a wrong separator between them.");
    }
    return value;
  }

  /** As both drivers decode it; an empty value counts as absent. */
  private static Optional<String> decoded(String value) throws WrongValue {
    try {
      return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8))
          .filter(text -> !text.isEmpty());
    } catch (IllegalArgumentException e) {
      throw new WrongValue("has a % that starts no %XX. Write a percent sign as %25.");
    }
  }
}
