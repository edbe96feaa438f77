package com.sparkify.warehouse.standin.sql;

import com.sparkify.warehouse.standin.wire.SqlError;
import com.sparkify.warehouse.standin.wire.SqlErrorException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a COPY statement: dg/r_COPY and the pages below it. */
public final class CopyParser {
  private static final Set<String> FLAGS =
      Set.of(
          "manifest",
          "gzip",
          "emptyasnull",
          "blanksasnull",
          "trimblanks",
          "truncatecolumns",
          "acceptanydate",
          "roundec",
          "ignoreallerrors",
          "explicit_ids");
  private static final Set<String> WITH_ARGUMENT = Set.of("region", "timeformat", "maxerror");
  private static final Set<String> WITH_SWITCH = Set.of("compupdate", "statupdate");

  /** dg/copy-parameters-data-format: not with JSON. */
  private static final Set<String> NOT_WITH_JSON =
      Set.of(
          "csv",
          "delimiter",
          "escape",
          "fillrecord",
          "fixedwidth",
          "ignoreblanklines",
          "null",
          "readratio",
          "removequotes");

  /** Redshift has them, this stand-in has not. */
  private static final Set<String> NOT_HERE =
      Set.of(
          "bzip2",
          "lzop",
          "zstd",
          "noload",
          "dateformat",
          "ignoreheader",
          "encoding",
          "avro",
          "orc",
          "parquet",
          "shapefile",
          "job",
          "ssh",
          "encrypted",
          "readonly");

  private final Sql sql;
  private final Map<String, String> options = new HashMap<>();
  private int next;

  private CopyParser(Sql sql) {
    this.sql = sql;
  }

  public static CopyCommand parse(String statement) throws SqlErrorException {
    return new CopyParser(Sql.of(statement)).command();
  }

  private CopyCommand command() throws SqlErrorException {
    next = sql.afterName(1);
    String table = sql.source(1, next);
    String tableName = sql.name(1);
    List<String> columns = columns();
    expect("from");
    String from = string();
    while (next < sql.size() && !sql.matches(next, ";")) {
      option();
    }
    require("json", "COPY without FORMAT JSON is not emulated");
    require("iam_role", "COPY from S3 needs IAM_ROLE");
    String json = options.remove("json");
    return new CopyCommand(
        table, tableName, columns, from, options.remove("iam_role"), json, options);
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>();
    if (sql.matches(next, "(")) {
      int close = sql.closing(next);
      for (int i = next + 1; i < close; i += 2) {
        columns.add(sql.at(i).text());
      }
      next = close + 1;
    }
    return columns;
  }

  private void option() throws SqlErrorException {
    int start = next;
    String name = sql.at(next++).text();
    if (NOT_WITH_JSON.contains(name)) {
      throw new SqlErrorException(
          Check.unsupported(name.toUpperCase(Locale.ROOT) + " is not valid with JSON"));
    } else if (NOT_HERE.contains(name)) {
      throw new SqlErrorException(Check.unsupported("COPY " + name + " is not emulated"));
    } else if (options.containsKey(name)) {
      throw new SqlErrorException(SqlError.error("42601", "conflicting or redundant options"));
    } else if (FLAGS.contains(name)) {
      options.put(name, "");
    } else if (WITH_ARGUMENT.contains(name)) {
      skip("as");
      options.put(name, argument());
    } else if (WITH_SWITCH.contains(name)) {
      options.put(
          name, sql.matchesAny(next, "on", "off", "true", "false", "preset") ? word() : "on");
    } else if (!special(name)) {
      throw new SqlErrorException(Check.syntaxError(sql, start));
    }
  }

  private boolean special(String name) throws SqlErrorException {
    switch (name) {
      case "format" -> {
        skip("as");
        if (!sql.matchesAny(next, "json", "csv")) {
          throw new SqlErrorException(Check.syntaxError(sql, next));
        }
      }
      case "json" -> {
        skip("as");
        options.put("json", sql.at(next).kind() == Token.Kind.STRING ? string() : "auto");
      }
      case "iam_role" -> options.put(name, sql.matches(next, "default") ? word() : string());
      case "acceptinvchars" -> {
        skip("as");
        options.put(name, sql.at(next).kind() == Token.Kind.STRING ? string() : "?");
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void require(String option, String problem) throws SqlErrorException {
    if (!options.containsKey(option)) {
      throw new SqlErrorException(Check.unsupported(problem));
    }
  }

  private void expect(String word) throws SqlErrorException {
    if (!sql.matches(next, word)) {
      throw new SqlErrorException(Check.syntaxError(sql, next));
    }
    next++;
  }

  private void skip(String word) {
    if (sql.matches(next, word)) {
      next++;
    }
  }

  private String word() {
    return sql.at(next++).text();
  }

  private String argument() throws SqlErrorException {
    return sql.at(next).kind() == Token.Kind.NUMBER ? word() : string();
  }

  private String string() throws SqlErrorException {
    if (sql.at(next).kind() != Token.Kind.STRING) {
      throw new SqlErrorException(Check.syntaxError(sql, next));
    }
    return word();
  }
}
