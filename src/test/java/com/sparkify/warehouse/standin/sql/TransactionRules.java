package com.sparkify.warehouse.standin.sql;

import static com.sparkify.warehouse.standin.sql.Check.phrase;
import static com.sparkify.warehouse.standin.sql.Check.statement;
import static com.sparkify.warehouse.standin.sql.Check.syntax;

import com.sparkify.warehouse.standin.wire.SqlError;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Transactions, locks and settings. */
final class TransactionRules {
  /** dg/cm_chap_ConfigurationRef, and what drivers send. */
  private static final Set<String> SETTINGS =
      Set.of(
          "analyze_threshold_percent",
          "application_name",
          "client_encoding",
          "datestyle",
          "describe_field_name_in_uppercase",
          "downcase_delimited_identifier",
          "enable_case_sensitive_identifier",
          "enable_result_cache_for_session",
          "enable_vacuum_boost",
          "error_on_nondeterministic_update",
          "extra_float_digits",
          "max_concurrency_scaling_clusters",
          "query_group",
          "readonly",
          "search_path",
          "statement_timeout",
          "stored_proc_log_min_messages",
          "time",
          "timezone",
          "wlm_query_slot_count");

  static final List<Rule> ALL =
      List.of(
          new Rule(
              "c_unsupported-postgresql-features",
              "SAVEPOINT here",
              statement("savepoint", "release")),
          new Rule(
              "c_unsupported-postgresql-features",
              "SAVEPOINT here; ROLLBACK TO SAVEPOINT here",
              phrase("to").in("rollback to", "rollback work to", "rollback transaction to")),
          new Rule(
              "r_ALTER_TABLE",
              "ALTER TABLE a ALTER COLUMN name TYPE VARCHAR(40)",
              TransactionRules::alterTypeInTransaction),
          new Rule("r_LOCK", "LOCK TABLE a IN EXCLUSIVE MODE", phrase("in", "nowait").in("lock")),
          new Rule(
              "c_unsupported-postgresql-functions",
              "SELECT pg_advisory_xact_lock(1)",
              syntax(TransactionRules::advisoryLock)),
          new Rule(
              "cm_chap_ConfigurationRef",
              "SET lock_timeout = 1000",
              TransactionRules::unknownSetting));

  private TransactionRules() {}

  private static Optional<SqlError> alterTypeInTransaction(Sql sql, boolean inTransaction) {
    boolean alters = sql.startsWith("alter table") && sql.contains("alter column");
    return inTransaction && alters && sql.contains("type")
        ? Optional.of(
            SqlError.error(
                "25001", "ALTER TABLE ALTER COLUMN cannot run inside a transaction block"))
        : Optional.empty();
  }

  private static int advisoryLock(Sql sql) {
    for (int i = 0; i < sql.size(); i++) {
      if (sql.at(i).text().matches("pg_(try_)?advisory_.*")) {
        return i;
      }
    }
    return Sql.NONE;
  }

  private static Optional<SqlError> unknownSetting(Sql sql, boolean inTransaction) {
    int name = sql.startsWith("set session", "set local") ? 2 : 1;
    boolean plain =
        sql.startsWith("set") && !sql.matchesAny(name, "transaction", "characteristics");
    String setting = sql.at(name).text();
    return plain && !SETTINGS.contains(setting) && !sql.matches(name, "authorization")
        ? Optional.of(
            SqlError.error("42704", "unrecognized configuration parameter \"" + setting + "\""))
        : Optional.empty();
  }
}
