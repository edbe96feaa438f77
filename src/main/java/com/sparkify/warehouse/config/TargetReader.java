package com.sparkify.warehouse.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads a target. What it refuses is not repeated: it may hold a password. */
final class TargetReader {
  private static final Pattern SCHEME = Pattern.compile("(?is)[a-z][a-z0-9+.-]*://.*");
  private static final Pattern IN_MEMORY = Pattern.compile("(?is):?memory:.*|\\s*");

  private TargetReader() {}

  static Target read(String text) throws WrongValue {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.equals("cluster")) {
      return new Target.Cluster();
    }
    if (lower.startsWith("jdbc:duckdb:")) {
      String path = text.substring("jdbc:duckdb:".length());
      if (path.contains("?")) {
        throw new WrongValue(
            "has parameters, which a DuckDB file does not take: name the file alone.");
      }
      return duckDb(path);
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
    if (IN_MEMORY.matcher(path).matches()) {
      throw new WrongValue(
          "is not a DuckDB file: a database in memory would be gone with the command."
              + " Name a file, such as sparkify.duckdb.");
    }
    if (path.contains(";")) {
      throw new WrongValue("has a semicolon, which DuckDB reads as the end of the file's name.");
    }
    try {
      return new Target.DuckDb(Path.of(Kind.TEXT.read(path)));
    } catch (InvalidPathException e) {
      throw new WrongValue("is not a path of this system.");
    }
  }
}
