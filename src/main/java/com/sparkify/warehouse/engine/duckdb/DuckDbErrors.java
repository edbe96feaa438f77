package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.engine.SqlErrors;
import com.sparkify.warehouse.error.SparkifyException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** What DuckDB's errors mean. The driver gives no codes, so the text has to do. */
record DuckDbErrors(Path file) implements SqlErrors {
  /**
   * What errors with one of the signs in them mean.
   *
   * @param problem with the file, what was done, and what DuckDB says
   */
  private record Meaning(List<String> signs, String problem, String advice) {
    boolean fits(String text) {
      return signs.stream().anyMatch(text::contains);
    }
  }

  /** What an error begins with says more about DuckDB than about what happened. */
  private static final String KIND = "^[A-Za-z ]+ Error: ";

  /** The first that fits counts. */
  private static final List<Meaning> MEANINGS =
      List.of(
          new Meaning(
              List.of("no space left", "disk full"),
              "The disk of %1$s is full.",
              "Nothing was published; make room and run the same command again."),
          new Meaning(
              List.of("file too large", "quota exceeded"),
              "There is no room for %1$s: this user may write no more.",
              "Nothing was published; raise the limit and run the same command again."),
          new Meaning(
              List.of("out of memory"),
              "DuckDB ran out of memory while %2$s: %3$s.",
              "Nothing was published; free some memory and run the same command again."),
          new Meaning(
              List.of(
                  "not a valid duckdb database",
                  "corrupt",
                  "checksum",
                  "could not read enough bytes",
                  "invalid result set"),
              "%1$s is not a DuckDB file, or it is damaged.",
              "Name another file with --target, or move this one away."),
          new Meaning(
              List.of("attached in read-only mode"),
              "The warehouse %1$s is open for reading only, and the statement writes.",
              "Ask with SELECT; \"sparkify etl\" is what writes."),
          new Meaning(
              List.of("permission denied", "read-only"),
              "The warehouse %1$s cannot be opened for this: %3$s.",
              "Make the file readable, and for loading it and its folder writable, for this user."),
          new Meaning(
              List.of("catalog error:", "binder error:", "parser error:", "conversion error:"),
              "The warehouse %1$s refused while %2$s: %3$s.",
              "Correct it; \"sparkify tables diagram\" shows the tables and their columns."),
          new Meaning(
              List.of(""),
              "The warehouse %1$s failed while %2$s: %3$s.",
              "\"--debug\" shows the whole error."));

  @Override
  public SparkifyException explain(String doing, SQLException error) {
    String lower = firstLine(error).toLowerCase(Locale.ROOT);
    String text = firstLine(error).replaceFirst(KIND, "") + hint(error);
    Meaning meaning = MEANINGS.stream().filter(m -> m.fits(lower)).findFirst().orElseThrow();
    return SparkifyException.failed(
        String.format(meaning.problem(), file, doing, text), meaning.advice(), error);
  }

  private static String firstLine(SQLException error) {
    String text = String.valueOf(error.getMessage()).lines().findFirst().orElse("unknown error");
    return text.strip().replaceFirst("[.!]+$", "");
  }

  /** What DuckDB thinks was meant, which it tells in a line of its own. */
  private static String hint(SQLException error) {
    return String.valueOf(error.getMessage())
        .lines()
        .filter(line -> line.startsWith("Candidate") || line.startsWith("Did you mean"))
        .filter(line -> !line.contains("\"pg_")) // DuckDB's own tables are not meant
        .findFirst()
        .map(line -> " (" + line.strip() + ")")
        .orElse("");
  }
}
