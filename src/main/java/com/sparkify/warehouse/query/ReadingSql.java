package com.sparkify.warehouse.query;

import com.sparkify.warehouse.error.SparkifyException;
import java.util.Locale;
import java.util.Set;

/**
 * One statement that reads. Warehouses are opened for reading when they are asked something; this
 * keeps out what a reader could still do, such as writing files, and says so the same way on every
 * engine.
 */
public final class ReadingSql {
  private static final Set<String> READING =
      Set.of(
          "SELECT",
          "WITH",
          "FROM",
          "VALUES",
          "TABLE",
          "SHOW",
          "DESCRIBE",
          "SUMMARIZE",
          "PIVOT",
          "UNPIVOT");
  private static final Set<String> BEFORE_THE_VERB = Set.of("EXPLAIN", "ANALYZE", "VERBOSE", "(");

  private ReadingSql() {}

  /**
   * Makes sure that the text is one statement and begins like one that reads.
   *
   * @throws SparkifyException of usage if it is not
   */
  public static void require(String sql) {
    SqlText text = new SqlText(sql);
    String verb = text.next().toUpperCase(Locale.ROOT);
    while (BEFORE_THE_VERB.contains(verb)) {
      verb = text.next().toUpperCase(Locale.ROOT);
    }
    if (verb.isEmpty()) {
      throw SparkifyException.usage("The query is empty.", "Write one such as \"FROM songplays\".");
    }
    if (!READING.contains(verb)) {
      throw SparkifyException.usage(
          "A query only reads, and this statement begins with " + verb + ".",
          "Ask with SELECT; \"sparkify etl\" is what writes.");
    }
    String token = text.next();
    while (!token.isEmpty() && !token.equals(";")) {
      token = text.next();
    }
    if (!text.next().isEmpty()) {
      throw SparkifyException.usage(
          "This is more than one statement.", "Ask one question at a time.");
    }
  }
}
