package com.sparkify.warehouse.config;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the value of a setting may be, and the one form in which it is kept. */
enum Kind {
  TEXT("text", Kind::text),
  LOWER("text in lower case", value -> text(value).toLowerCase(Locale.ROOT)),
  SECRET("secret", Kind::text),
  NODES("number of nodes, 1 to 128", value -> whole(value, 128, "a number of nodes")),
  PORT("port, 1 to 65535", value -> whole(value, 65_535, "a port")),
  CLUSTER_TYPE("single-node or multi-node", Kind::clusterType),
  IDENTIFIER("letters, digits and _, a letter first", Kind::identifier),
  LOCATION("folder, file or s3://bucket/prefix", Locations::location),
  S3_PREFIX("s3://bucket/prefix", Locations::s3),
  ENDPOINT("http://host:port or https://host", Locations::endpoint),
  TARGET("file, jdbc:duckdb:, jdbc:postgresql:, jdbc:redshift: or cluster", Kind::target),
  MAX_REJECTS("number or percentage", value -> MaxRejects.parse(value).toString());

  private interface Rule {
    String apply(String value) throws WrongValue;
  }

  private static final Pattern IDENTIFIER_FORM = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
  private static final Set<String> CLUSTER_TYPES = Set.of("single-node", "multi-node");

  private final String form;
  private final Rule rule;

  Kind(String form, Rule rule) {
    this.form = form;
    this.rule = rule;
  }

  String form() {
    return form;
  }

  /** The value in its kept form; {@code value} is not blank. */
  String read(String value) throws WrongValue {
    return rule.apply(value);
  }

  /** Whether a value has something in it that must not be seen; {@code value} may be wrong. */
  boolean hasSecret(Secret value) {
    try {
      return this == SECRET || this == TARGET && TargetReader.read(value.reveal()).hasSecret();
    } catch (WrongValue e) {
      return false;
    }
  }

  private static String text(String value) throws WrongValue {
    if (value.chars().anyMatch(Character::isISOControl)) {
      throw new WrongValue("contains a control character.");
    }
    return value;
  }

  private static String whole(String value, int greatest, String what) throws WrongValue {
    if (value.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(value);
      if (number >= 1 && number <= greatest) {
        return Integer.toString(number);
      }
    }
    throw new WrongValue(
        "is " + Printable.of(value) + ", which is not " + what + " (1 to " + greatest + ").");
  }

  private static String clusterType(String value) throws WrongValue {
    String type = value.toLowerCase(Locale.ROOT);
    if (CLUSTER_TYPES.contains(type)) {
      return type;
    }
    throw new WrongValue(
        "is " + Printable.of(value) + ", which is neither single-node nor multi-node.");
  }

  /** Lower case, as SQL reads a name without quotes: the same schema on every engine. */
  private static String identifier(String value) throws WrongValue {
    String name = value.toLowerCase(Locale.ROOT);
    if (!IDENTIFIER_FORM.matcher(name).matches()) {
      throw new WrongValue(
          "is "
              + Printable.of(value)
              + ", which is not a name of at most 63 letters, digits and _, no digit first.");
    }
    if (name.startsWith("pg_") || name.equals("information_schema")) {
      throw new WrongValue("is " + name + ", a name that databases keep for themselves.");
    }
    return name;
  }

  private static String target(String value) throws WrongValue {
    TargetReader.read(value);
    return value;
  }
}
