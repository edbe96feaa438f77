package com.sparkify.warehouse.standin.sql;

import static com.sparkify.warehouse.standin.sql.Check.phrase;
import static com.sparkify.warehouse.standin.sql.Check.statement;

import java.util.List;

/** Whole statements that Redshift does not have. */
final class StatementKindRules {
  private static final String FEATURES = "c_unsupported-postgresql-features";
  private static final String COMMANDS = "c_SQL_commands";

  static final List<Rule> ALL =
      List.of(
          new Rule(
              FEATURES,
              "CREATE INDEX i ON a (n)",
              statement("create index", "create unique index", "reindex", "cluster")),
          new Rule(
              FEATURES, "CREATE SEQUENCE q", statement("create sequence", "create temp sequence")),
          new Rule(FEATURES, "CREATE DOMAIN d AS INT", statement("create domain", "create type")),
          new Rule(
              FEATURES,
              "CREATE RULE r AS ON INSERT TO a DO NOTHING",
              statement("create rule", "create or replace rule", "create trigger")),
          new Rule(COMMANDS, "CREATE EXTENSION pg_trgm", statement("create extension")),
          new Rule(FEATURES, "CREATE UNLOGGED TABLE t (i INT)", statement("create unlogged")),
          new Rule(
              "r_CREATE_VIEW",
              "CREATE TEMP VIEW v AS SELECT 1 AS i",
              statement(
                  "create temp view",
                  "create temporary view",
                  "create or replace temp",
                  "create or replace temporary")),
          new Rule(COMMANDS, "DO $$ BEGIN NULL; END $$", statement("do")),
          new Rule(COMMANDS, "TABLE a", statement("table")),
          new Rule(
              "r_CREATE_TABLE_AS", "CREATE TABLE t AS TABLE a", phrase("as table").in("create")),
          new Rule(COMMANDS, "LISTEN news", statement("listen", "notify", "unlisten")),
          new Rule(
              "r_EXPLAIN", "EXPLAIN ANALYZE SELECT 1", statement("explain analyze", "explain (")),
          new Rule("r_ANALYZE", "ANALYZE (VERBOSE) a", statement("analyze (")),
          new Rule(
              "r_COPY",
              "COPY a FROM PROGRAM 'true'",
              phrase("from stdin", "from program").in("copy")),
          new Rule(
              "r_UNLOAD",
              "COPY a TO PROGRAM 'cat > /dev/null'",
              phrase("to stdout", "to program").in("copy")));

  private StatementKindRules() {}
}
