package com.sparkify.warehouse.standin.sql;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A {@code COPY … FROM 's3://…'} with JSON, taken apart.
 *
 * @param table as written, perhaps with its schema
 * @param tableName without its schema
 * @param columns empty if the statement names none
 * @param json {@code auto}, {@code auto ignorecase} or the address of a jsonpaths file
 * @param options the other options in lower case, each with its argument or an empty text
 */
public record CopyCommand(
    String table,
    String tableName,
    List<String> columns,
    String from,
    String role,
    String json,
    Map<String, String> options) {
  public CopyCommand {
    columns = List.copyOf(columns);
    options = Map.copyOf(options);
  }

  public boolean has(String option) {
    return options.containsKey(option);
  }

  public Optional<String> argument(String option) {
    return Optional.ofNullable(options.get(option));
  }

  /** How many errors make it fail. */
  public int errorLimit() {
    return has("ignoreallerrors")
        ? Integer.MAX_VALUE
        : Math.max(1, Integer.parseInt(options.getOrDefault("maxerror", "1")));
  }
}
