package com.sparkify.warehouse.standin.sql;

import com.sparkify.warehouse.standin.wire.SqlError;
import com.sparkify.warehouse.standin.wire.SqlErrorException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An {@code UNLOAD ('…') TO 's3://…'}, taken apart: dg/r_UNLOAD.
 *
 * @param query as Redshift takes it
 * @param options in lower case, each with its argument or an empty text
 */
public record UnloadCommand(String query, String to, Map<String, String> options) {
  public UnloadCommand {
    options = Map.copyOf(options);
  }

  public static UnloadCommand parse(String statement) throws SqlErrorException {
    Sql sql = Sql.of(statement);
    boolean begins =
        sql.matches(1, "(")
            && sql.at(2).kind() == Token.Kind.STRING
            && sql.matches(3, ") to")
            && sql.at(5).kind() == Token.Kind.STRING;
    if (!begins) {
      throw new SqlErrorException(Check.syntaxError(sql, 1));
    }
    Map<String, String> options = new TreeMap<>();
    int next = 6;
    while (next < sql.size()) {
      String name = sql.at(next).text();
      switch (name) {
        case "header", "allowoverwrite" -> options.put(name, "");
        case "iam_role", "region", "extension" -> options.put(name, sql.at(++next).text());
        case "format" -> {
          next += sql.matches(next + 1, "as") ? 2 : 1;
          options.put(name, sql.at(next).text());
        }
        default -> throw new SqlErrorException(Check.syntaxError(sql, next));
      }
      next++;
    }
    require(options);
    return new UnloadCommand(sql.at(2).text(), sql.at(5).text(), options);
  }

  private static void require(Map<String, String> options) throws SqlErrorException {
    if (!options.containsKey("iam_role")) {
      throw new SqlErrorException(Check.unsupported("UNLOAD needs IAM_ROLE"));
    }
    boolean parquet = options.getOrDefault("format", "text").equals("parquet");
    if (!parquet && !options.getOrDefault("format", "text").equals("csv")) {
      throw new SqlErrorException(Check.unsupported("UNLOAD of text is not emulated"));
    }
    if (parquet && options.containsKey("header")) {
      throw new SqlErrorException(
          SqlError.error("0A000", "HEADER is not supported for UNLOAD to PARQUET"));
    }
  }

  public boolean isParquet() {
    return "parquet".equals(options.get("format"));
  }

  public boolean has(String option) {
    return options.containsKey(option);
  }

  public Optional<String> argument(String option) {
    return Optional.ofNullable(options.get(option));
  }
}
