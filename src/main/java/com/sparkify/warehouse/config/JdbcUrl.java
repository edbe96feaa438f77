package com.sparkify.warehouse.config;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms of a server's JDBC URL. What is refused is not repeated: it may hold a password. */
enum JdbcUrl {
  POSTGRESQL("jdbc:postgresql:", "[?]", "&", "(:[0-9]{1,5})?"),
  /** Amazon's driver takes {@code ;} as well, before the first parameter and between them. */
  REDSHIFT("jdbc:redshift:", "[?;]", "[&;]", "(:[0-9]{1,5})?"),
  /** Where a port would be, a region may be. */
  REDSHIFT_IAM("jdbc:redshift:iam:", "[?;]", "[&;]", "(:[A-Za-z0-9-]+)?");

  private static final String HOST = "(\\[[0-9A-Fa-f:.%]+\\]|[A-Za-z0-9._-]*)";

  private final String prefix;
  private final String start;
  private final String separator;
  private final Pattern address;

  JdbcUrl(String prefix, String start, String separator, String port) {
    this.prefix = prefix;
    this.start = start;
    this.separator = separator;
    String host = HOST + port;
    this.address = Pattern.compile("//" + host + "(," + host + ")*(/[^/?;&=@#\\s\\p{Cc}]*)?");
  }

  String prefix() {
    return prefix;
  }

  JdbcServer read(String text) throws WrongValue {
    String[] halves = Kind.TEXT.read(text).substring(prefix.length()).split(start, 2);
    if (!address.matcher(halves[0]).matches()) {
      throw new WrongValue(
          "is not of the form "
              + prefix
              + "//HOST:PORT/DATABASE?user=NAME&password=WORD, special characters as %XX.");
    }
    JdbcParameters parameters = new JdbcParameters();
    String[] pairs = halves.length == 1 ? new String[0] : halves[1].split(separator);
    for (String pair : Stream.of(pairs).filter(pair -> !pair.isEmpty()).toList()) {
      parameters.add(pair);
    }
    return parameters.of(prefix + halves[0]);
  }
}
