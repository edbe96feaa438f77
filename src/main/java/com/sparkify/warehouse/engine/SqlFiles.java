package com.sparkify.warehouse.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The SQL resources. One file serves every engine; where an engine cannot take it, a file of the
 * same name in the engine's folder stands in for it and says why.
 */
public final class SqlFiles {
  private static final String ROOT = "/com/sparkify/warehouse/sql/";

  private SqlFiles() {}

  /** The statements of a file, in order, as the dialect takes them. */
  public static List<String> statements(Dialect dialect, String name) {
    return Arrays.stream(text(dialect, name).split(";\\s*(\\n|$)"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  /** The statement with every name in braces replaced by what it stands for. */
  static String fill(String statement, Map<String, String> names) {
    String filled = statement;
    for (Map.Entry<String, String> name : names.entrySet()) {
      filled = filled.replace('{' + name.getKey() + '}', name.getValue());
    }
    return filled;
  }

  /** A whole file, with its comments. */
  public static String text(Dialect dialect, String name) {
    String own = read(dialect.name() + "/" + name + ".sql");
    String text = own != null ? own : read("common/" + name + ".sql");
    if (text == null) {
      throw new IllegalArgumentException("there is no SQL file " + name);
    }
    return text;
  }

  /** What a file says of itself: the comment lines that it begins with, as one text. */
  public static String headComment(Dialect dialect, String name) {
    return text(dialect, name)
        .lines()
        .takeWhile(line -> line.startsWith("--"))
        .map(line -> line.substring(2).strip())
        .collect(Collectors.joining(" "));
  }

  private static String read(String path) {
    try (InputStream in = SqlFiles.class.getResourceAsStream(ROOT + path)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
