package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.engine.SqlErrors;
import com.sparkify.warehouse.error.SparkifyException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** What DuckDB's errors mean. The driver gives no codes, so the text has to do. */
record DuckDbErrors(Path file) implements SqlErrors {
  @Override
  public SparkifyException explain(String doing, SQLException error) {
    String text = firstLine(error);
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.contains("no space left") || lower.contains("disk full")) {
      return SparkifyException.failed(
          "The disk of " + file + " is full.",
          "Nothing was published; make room and run the same command again.",
          error);
    }
    if (lower.contains("out of memory")) {
      return SparkifyException.failed(
          "DuckDB ran out of memory while " + doing + ": " + text + ".",
          "Nothing was published; free some memory and run the same command again.",
          error);
    }
    if (lower.contains("not a valid duckdb database") || lower.contains("corrupt")) {
      return SparkifyException.failed(
          file + " is not a DuckDB file, or it is damaged.",
          "Name another file with --target, or move this one away.",
          error);
    }
    if (lower.contains("attached in read-only mode")) {
      return SparkifyException.failed(
          "The warehouse " + file + " is open for reading only, and the statement writes.",
          "Ask with SELECT; \"sparkify etl\" is what writes.",
          error);
    }
    if (lower.contains("permission denied") || lower.contains("read-only")) {
      return SparkifyException.failed(
          "The warehouse " + file + " cannot be opened for this: " + text + ".",
          "Make the file and its folder writable for this user.",
          error);
    }
    return unexpected(doing, text, error);
  }

  private SparkifyException unexpected(String doing, String text, SQLException error) {
    return SparkifyException.failed(
        "The warehouse " + file + " failed while " + doing + ": " + text + hint(error) + ".",
        "\"--debug\" shows the whole error.",
        error);
  }

  /** What DuckDB thinks was meant, in a line of its own. */
  private static String hint(SQLException error) {
    return String.valueOf(error.getMessage())
        .lines()
        .filter(line -> line.startsWith("Candidate") || line.startsWith("Did you mean"))
        .findFirst()
        .map(line -> " (" + line.strip() + ")")
        .orElse("");
  }

  private static String firstLine(SQLException error) {
    return String.valueOf(error.getMessage())
        .lines()
        .findFirst()
        .orElse("unknown error")
        .strip()
        .replaceFirst("[.!]+$", "");
  }
}
