package com.sparkify.warehouse.standin.sql;

import com.sparkify.warehouse.standin.wire.SqlError;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Functions: dg/c_unsupported-postgresql-functions, dg/c_SQL_functions_leader_node_only. */
final class FunctionRules {
  private static final String UNSUPPORTED_PAGE = "c_unsupported-postgresql-functions";
  private static final String LEADER_PAGE = "c_SQL_functions_leader_node_only";

  private static final Set<String> UNSUPPORTED =
      Set.of(
          "array_agg",
          "array_length",
          "array_to_string",
          "cardinality",
          "clock_timestamp",
          "concat_ws",
          "convert_from",
          "convert_to",
          "currval",
          "date_bin",
          "decode",
          "encode",
          "every",
          "format",
          "gen_random_uuid",
          "json_agg",
          "json_build_object",
          "json_object_agg",
          "jsonb_agg",
          "jsonb_build_object",
          "lastval",
          "make_date",
          "make_interval",
          "make_time",
          "make_timestamp",
          "nextval",
          "num_nonnulls",
          "num_nulls",
          "regexp_match",
          "regexp_matches",
          "regexp_split_to_array",
          "regexp_split_to_table",
          "row_to_json",
          "setval",
          "sha224",
          "sha256",
          "sha384",
          "sha512",
          "starts_with",
          "statement_timestamp",
          "string_agg",
          "string_to_array",
          "string_to_table",
          "to_json",
          "to_jsonb",
          "transaction_timestamp",
          "unnest",
          "xmlagg");

  /** They run on the leader node, which has no tables. */
  private static final Set<String> LEADER_ONLY = Set.of("generate_series", "now", "substr");

  private static final Set<String> LEADER_ONLY_WORDS =
      Set.of("current_timestamp", "current_time", "localtime", "localtimestamp");

  private static final String[] WRITES = {
    "insert", "update", "delete", "merge", "create table", "create temp", "create temporary"
  };

  static final List<Rule> ALL =
      List.of(
          new Rule(
              UNSUPPORTED_PAGE,
              "SELECT string_agg(name, ',') FROM a",
              (sql, inTransaction) -> call(sql, UNSUPPORTED).map(FunctionRules::unknown)),
          new Rule(
              "r_TO_TIMESTAMP", "SELECT to_timestamp(1541106106)", FunctionRules::timestampOfEpoch),
          // Without flags PostgreSQL replaces the first match, Redshift every one; it has no flags.
          new Rule(
              "REGEXP_REPLACE",
              "SELECT regexp_replace(name, 'a', 'b') FROM a",
              (sql, inTransaction) ->
                  call(sql, Set.of("regexp_replace")).map(FunctionRules::unknown)),
          new Rule(
              LEADER_PAGE,
              "INSERT INTO a (id) SELECT * FROM generate_series(100, 101)",
              ((Check) FunctionRules::leaderOnly).in(WRITES)));

  private FunctionRules() {}

  private static Optional<SqlError> leaderOnly(Sql sql, boolean inTransaction) {
    Optional<String> function = call(sql, LEADER_ONLY);
    for (int i = 0; i < sql.size() && function.isEmpty(); i++) {
      Token token = sql.at(i);
      boolean word = token.kind() == Token.Kind.WORD && LEADER_ONLY_WORDS.contains(token.text());
      function = word ? Optional.of(token.text()) : function;
    }
    return function.map(
        name ->
            Check.unsupported(
                "Specified types or functions (one per INFO message) not supported on Redshift"
                    + " tables."));
  }

  private static Optional<SqlError> timestampOfEpoch(Sql sql, boolean inTransaction) {
    int call = sql.find("to_timestamp (");
    boolean single =
        call != Sql.NONE && sql.findAtTop(",", call + 2, sql.closing(call + 1)).isEmpty();
    return single ? Optional.of(unknown("to_timestamp")) : Optional.empty();
  }

  private static Optional<String> call(Sql sql, Set<String> functions) {
    for (int i = 0; i < sql.size(); i++) {
      Token token = sql.at(i);
      boolean names = sql.matchesAny(i - 1, "table", "into", "exists");
      if (functions.contains(token.text()) && token.isName() && sql.matches(i + 1, "(") && !names) {
        return Optional.of(token.text());
      }
    }
    return Optional.empty();
  }

  private static SqlError unknown(String function) {
    return SqlError.error("42883", "function " + function + "() does not exist");
  }
}
