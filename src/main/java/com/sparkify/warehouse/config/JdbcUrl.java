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

/** The forms of a server's JDBC URL, and how secrets are taken out of them. */
enum JdbcUrl {
  POSTGRESQL("jdbc:postgresql:", "[?]", "&", "(:[0-9]{1,5})?"),
  /** Amazon's driver takes {@code ;} as well, before the first parameter and between them. */
  REDSHIFT("jdbc:redshift:", "[?;]", "[&;]", "(:[0-9]{1,5})?"),
  /** Where a port would be, a region may be. */
  REDSHIFT_IAM("jdbc:redshift:iam:", "[?;]", "[&;]", "(:[A-Za-z0-9-]+)?");

  private static final String HOST = "(\\[[0-9A-Fa-f:.%]+\\]|[A-Za-z0-9._-]*)";
  private static final Pattern SECRET_NAME =
      Pattern.compile(".*(password|pwd|secret|token|accesskey|assertion).*");

  private final String prefix;
  private final String start;
  private final String separator;
  private final Pattern base;

  JdbcUrl(String prefix, String start, String separator, String port) {
    this.prefix = prefix;
    this.start = start;
    this.separator = separator;
    String host = HOST + port;
    this.base = Pattern.compile("//" + host + "(," + host + ")*(/[^/?;&@#\\s\\p{Cc}]*)?");
  }

  String prefix() {
    return prefix;
  }

  JdbcServer read(String text) throws WrongValue {
    String[] halves = Kind.TEXT.read(text).substring(prefix.length()).split(start, 2);
    if (!base.matcher(halves[0]).matches()) {
      throw new WrongValue(
          "is not of the form "
              + prefix
              + "//HOST:PORT/DATABASE?user=NAME&password=WORD (special characters as %XX).");
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String parameter : halves.length < 2 ? new String[0] : halves[1].split(separator)) {
      int equals = parameter.indexOf('=');
      if (equals < 1) {
        throw new WrongValue("has a parameter that is not of the form NAME=VALUE.");
      }
      parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
    }
    return server(prefix + halves[0], parameters);
  }

  private JdbcServer server(String address, Map<String, String> parameters) throws WrongValue {
    Optional<String> user = Optional.empty();
    Optional<Secret> password = Optional.empty();
    Map<String, Secret> secrets = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>();
    for (Map.Entry<String, String> parameter : parameters.entrySet()) {
      String name = parameter.getKey().toLowerCase(Locale.ROOT);
      if (name.equals("user") || name.equals("uid")) {
        user = Optional.of(decoded(parameter.getValue()));
      } else if (name.equals("password") || name.equals("pwd")) {
        password = Optional.of(Secret.of(decoded(parameter.getValue())));
      } else if (SECRET_NAME.matcher(name).matches()) {
        secrets.put(parameter.getKey(), Secret.of(decoded(parameter.getValue())));
      } else {
        rest.add(parameter.getKey() + "=" + parameter.getValue());
      }
    }
    String url = rest.isEmpty() ? address : address + "?" + String.join("&", rest);
    return new JdbcServer(url, user, password, secrets);
  }

  private static String decoded(String text) throws WrongValue {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new WrongValue("has a % that starts no %XX: write a percent sign as %25.");
    }
  }
}
