package com.sparkify.warehouse.standin.sql;

import static com.sparkify.warehouse.standin.sql.Check.phrase;
import static com.sparkify.warehouse.standin.sql.Check.syntax;

import java.util.List;

/** INSERT, UPDATE, DELETE, TRUNCATE. */
final class DmlRules {
  static final List<Rule> ALL =
      List.of(
          new Rule(
              "r_INSERT_30",
              "INSERT INTO a (id) VALUES (1) ON CONFLICT DO NOTHING",
              phrase("on conflict")),
          new Rule(
              "r_INSERT_30",
              "INSERT INTO a (id) VALUES (1) RETURNING id",
              phrase("returning").in("insert", "update", "delete", "merge", "with")),
          new Rule(
              "r_INSERT_30",
              "INSERT INTO a AS x (id) VALUES (1)",
              syntax(sql -> sql.matches(sql.afterName(2), "as") ? sql.afterName(2) : Sql.NONE)
                  .in("insert into")),
          new Rule(
              "r_INSERT_30",
              "INSERT INTO a (id) OVERRIDING SYSTEM VALUE VALUES (1)",
              phrase("overriding").in("insert")),
          new Rule(
              "r_WITH_clause",
              "WITH x AS (SELECT 1 AS id) INSERT INTO a (id) SELECT id FROM x",
              syntax(DmlRules::writeAfterWith).in("with")),
          new Rule(
              "r_WITH_clause",
              "WITH x AS (DELETE FROM a) SELECT 1",
              phrase("as ( insert", "as ( update", "as ( delete", "as ( merge")),
          new Rule(
              "r_DELETE",
              "DELETE FROM a x USING b WHERE x.id = b.id",
              syntax(DmlRules::deleteAlias).in("delete from")),
          new Rule(
              "r_UPDATE",
              "UPDATE a x SET n = 1 WHERE x.id = 2",
              syntax(sql -> sql.matches(sql.afterName(1), "set") ? Sql.NONE : sql.afterName(1))
                  .in("update")),
          new Rule("r_UPDATE", "UPDATE a SET (n, name) = (1, 'x')", phrase("set (").in("update")),
          new Rule(
              "r_TRUNCATE", "TRUNCATE a, b", syntax(DmlRules::afterTruncatedTable).in("truncate")));

  private DmlRules() {}

  private static int writeAfterWith(Sql sql) {
    for (String word : List.of("insert", "update", "merge")) {
      for (int place : sql.findAtTop(word, 0, sql.size())) {
        return place;
      }
    }
    return Sql.NONE;
  }

  private static int deleteAlias(Sql sql) {
    int next = sql.afterName(2);
    boolean fine = sql.matchesAny(next, "using", "where", ";") || next >= sql.size();
    return fine ? Sql.NONE : next;
  }

  private static int afterTruncatedTable(Sql sql) {
    int next = sql.afterName(sql.matches(1, "table") ? 2 : 1);
    return next >= sql.size() || sql.matches(next, ";") ? Sql.NONE : next;
  }
}
