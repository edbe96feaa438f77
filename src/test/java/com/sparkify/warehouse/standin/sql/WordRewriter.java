package com.sparkify.warehouse.standin.sql;

import java.util.Set;

/** Words that Redshift knows and PostgreSQL spells otherwise. */
final class WordRewriter {
  private static final Set<String> WEEKDAYS = Set.of("weekday", "dayofweek", "dw");

  /** Settings of Redshift's own; PostgreSQL takes any name with a dot. */
  private static final Set<String> SETTINGS =
      Set.of(
          "analyze_threshold_percent",
          "describe_field_name_in_uppercase",
          "downcase_delimited_identifier",
          "enable_case_sensitive_identifier",
          "enable_result_cache_for_session",
          "error_on_nondeterministic_update",
          "query_group",
          "wlm_query_slot_count");

  void rewrite(Sql sql, Edits edits) {
    boolean writes = writes(sql);
    for (int i = 0; i < sql.size(); i++) {
      if (sql.at(i).kind() == Token.Kind.QUOTED) {
        lowerCase(sql, i, edits);
      } else if (sql.matches(i, "sysdate")) {
        edits.replace(i, i + 1, "localtimestamp"); // of the transaction's start, as SYSDATE is
      } else if (sql.matches(i, "version ( )")) {
        edits.replace(i, i + 1, "redshift_version");
      } else if (sql.matches(i - 2, "extract (") && WEEKDAYS.contains(sql.at(i).text())) {
        edits.replace(i, i + 1, "dow");
      } else if (sql.matchesAny(i - 2, "dateadd (", "datediff (")) {
        edits.replace(i, i + 1, "'" + sql.at(i).text() + "'");
      } else if (writes && isUnsizedCast(sql, i)) {
        edits.replace(i, i + 1, "varchar(256)");
      }
    }
    isolation(sql, edits);
    setting(sql, edits);
    vacuum(sql, edits);
  }

  /** Quotes do not keep upper case: dg/r_names. */
  private static void lowerCase(Sql sql, int i, Edits edits) {
    edits.replace(i, i + 1, '"' + sql.at(i).text().replace("\"", "\"\"") + '"');
  }

  private static boolean writes(Sql sql) {
    boolean creates =
        sql.startsWith("create") && (sql.contains("as select") || sql.contains("as ("));
    return creates || sql.startsWith("insert", "update", "delete", "merge", "with");
  }

  /** The default length of dg/r_Character_types. */
  private static boolean isUnsizedCast(Sql sql, int i) {
    boolean text = sql.matchesAny(i, "varchar", "text") && !sql.matches(i + 1, "(");
    boolean inCast = sql.matches(i - 1, "as") && sql.matches(i + 1, ")");
    return text && (sql.matches(i - 1, "::") || inCast);
  }

  /** A level may be named and is ignored (dg/r_BEGIN): the database's own stays. */
  private static void isolation(Sql sql, Edits edits) {
    int level = sql.find("isolation level");
    if (level != Sql.NONE && sql.startsWith("begin", "start", "set")) {
      int words = sql.matchesAny(level + 2, "read", "repeatable") ? 2 : 1;
      edits.replace(level + 2, level + 2 + words, "REPEATABLE READ");
    }
  }

  private static void setting(Sql sql, Edits edits) {
    int name = sql.startsWith("set session", "set local") ? 2 : 1;
    if (sql.startsWith("set readonly")) { // what the driver sends for setReadOnly
      edits.replace(name, name + 1, "default_transaction_read_only");
    } else if (sql.startsWith("set") && SETTINGS.contains(sql.at(name).text())) {
      edits.replace(name, name + 1, "redshift." + sql.at(name).text());
    }
  }

  private static void vacuum(Sql sql, Edits edits) {
    if (sql.startsWith("vacuum sort only", "vacuum delete only")) {
      edits.remove(1, 3);
    } else if (sql.startsWith("vacuum full", "vacuum reindex", "vacuum recluster")) {
      edits.remove(1, 2);
    }
  }
}
