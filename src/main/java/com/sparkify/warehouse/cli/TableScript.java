package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.engine.Ddl;
import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.schema.Ledger;
import com.sparkify.warehouse.schema.Star;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements that make the tables, for somebody else to run.
 *
 * @param schema where the tables are made, itself too if it is missing; that of the connection
 *     where empty
 * @param reader a role that may read the star; null for none
 */
record TableScript(Dialect dialect, Optional<String> schema, String reader) {
  /** The statements, those together that belong together. */
  List<List<String>> statements() {
    Ddl ddl = new Ddl(dialect);
    List<List<String>> blocks = new ArrayList<>();
    schema.ifPresent(name -> blocks.add(ddl.enter(name)));
    Tables.ofStarAndLedger().forEach(table -> blocks.add(ddl.create(table)));
    blocks.add(List.of(recordVersion()));
    if (reader != null) {
      requireRoles();
      blocks.add(ddl.grantRead(reader, schemaOfGrant(), Star.tables()));
    }
    return blocks;
  }

  /** As a warehouse that makes its tables itself does, and once only. */
  private String recordVersion() {
    return "INSERT INTO %1$s SELECT %2$d WHERE NOT EXISTS (SELECT 1 FROM %1$s)"
        .formatted(dialect.quote(Ledger.SCHEMA.name()), Tables.SCHEMA_VERSION);
  }

  private void requireRoles() {
    if (dialect.rolePrefix().isEmpty()) {
      throw SparkifyException.usage(
          "There are no roles in a DuckDB file: who may read the file may read all of it.",
          "Use --grant-read with a --target on PostgreSQL or Redshift.");
    }
  }

  private String schemaOfGrant() {
    return schema.orElseThrow(
        () ->
            SparkifyException.usage(
                "A grant names the schema of the tables, and none is set.",
                "Name it with --schema, such as --schema public."));
  }
}
