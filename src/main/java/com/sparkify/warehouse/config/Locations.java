package com.sparkify.warehouse.config;

import java.util.regex.Pattern;

/** The rules for where data lies. A refused location is not repeated: it may hold credentials. */
final class Locations {
  private static final Pattern SCHEME = Pattern.compile("(?i)([a-z][a-z0-9+.-]*)://.*");
  private static final Pattern S3 = Pattern.compile("(?i)s3://[a-z0-9][a-z0-9._:-]*(/.*)?");
  private static final Pattern HTTP = Pattern.compile("(?i)https?://[^\\s/?#@]+(/[^\\s?#@]*)?");

  private Locations() {}

  static String location(String value) throws WrongValue {
    if (!SCHEME.matcher(value).matches()) {
      return Kind.TEXT.read(value);
    }
    if (S3.matcher(value).matches()) {
      return s3(value);
    }
    throw new WrongValue("is neither a folder nor a file nor of the form s3://bucket/prefix.");
  }

  static String s3(String value) throws WrongValue {
    if (!S3.matcher(value).matches()) {
      throw new WrongValue("is not of the form s3://bucket/prefix.");
    }
    return "s3" + Kind.TEXT.read(value).substring(2);
  }

  static String endpoint(String value) throws WrongValue {
    if (!HTTP.matcher(value).matches()) {
      throw new WrongValue("is not of the form http://host:port or https://host.");
    }
    return value;
  }
}
