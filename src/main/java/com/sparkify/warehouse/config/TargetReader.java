package com.sparkify.warehouse.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a target. What it refuses is not repeated: it may hold a password. */
final class TargetReader {
  private static final Pattern SCHEME = Pattern.compile("(?is)[a-z][a-z0-9+.-]*://.*");
  private static final Pattern NOT_A_FILE = Pattern.compile("(?is)(:memory:|md:|motherduck:).*");

  private TargetReader() {}

  static Target read(String text) throws WrongValue {
    String lower = text.toLowerCase(Locale.ROOT);
    if (text.equals("cluster")) {
      return new Target.Cluster();
    }
    if (lower.startsWith("jdbc:duckdb:")) {
      return duckDb(text.substring("jdbc:duckdb:".length()));
    }
    if (lower.startsWith("jdbc:postgresql://")) {
      return new Target.Postgres(JdbcUrl.POSTGRESQL.read(text));
    }
    if (lower.startsWith("jdbc:redshift:iam://")) {
      return new Target.Redshift(JdbcUrl.REDSHIFT_IAM.read(text));
    }
    if (lower.startsWith("jdbc:redshift://")) {
      return new Target.Redshift(JdbcUrl.REDSHIFT.read(text));
    }
    if (lower.startsWith("jdbc:") || SCHEME.matcher(text).matches()) {
      throw new WrongValue(
          "is not a target: give a DuckDB file, jdbc:duckdb:FILE, jdbc:postgresql://HOST/DB,"
              + " jdbc:redshift://HOST/DB or cluster.");
    }
    return duckDb(text);
  }

  private static Target duckDb(String path) throws WrongValue {
    if (path.isBlank() || NOT_A_FILE.matcher(path).matches()) {
      throw new WrongValue(
          "is not a DuckDB file: a database in memory would be gone with the command."
              + " Name a file, such as sparkify.duckdb.");
    }
    try {
      return new Target.DuckDb(Path.of(Kind.TEXT.read(path)));
    } catch (InvalidPathException e) {
      throw new WrongValue("is not a path of this system.");
    }
  }
}
