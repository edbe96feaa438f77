package com.sparkify.warehouse.engine;

import com.sparkify.warehouse.schema.Column;
import com.sparkify.warehouse.schema.Reference;
import com.sparkify.warehouse.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The statements that make and drop tables, derived from the schema. */
public final class Ddl {
  private final Dialect dialect;

  public Ddl(Dialect dialect) {
    this.dialect = dialect;
  }

  /** Makes the table if it is missing, and comments it and its columns. */
  public List<String> create(Table table) {
    List<String> statements = new ArrayList<>();
    String kind = dialect.tableKind().apply(table);
    statements.add(
        "CREATE "
            + kind
            + (kind.isEmpty() ? "" : " ")
            + "TABLE IF NOT EXISTS "
            + definition(table));
    String name = dialect.quote(table.name());
    statements.add("COMMENT ON TABLE " + name + " IS " + literal(table.comment()));
    for (Column column : table.columns()) {
      statements.add(
          "COMMENT ON COLUMN "
              + name
              + "."
              + dialect.quote(column.name())
              + " IS "
              + literal(column.comment()));
    }
    return statements;
  }

  /** Makes a table that only this connection sees, without keys. */
  public String createTemporary(Table table) {
    return "CREATE TEMP TABLE "
        + dialect.quote(table.name())
        + " (\n  "
        + table.columns().stream().map(this::column).collect(Collectors.joining(",\n  "))
        + "\n)";
  }

  public String drop(Table table) {
    return "DROP TABLE IF EXISTS " + dialect.quote(table.name());
  }

  /** Makes the statements that follow mean the tables of this schema. */
  public String use(String schema) {
    return "SET search_path TO " + dialect.quote(schema);
  }

  /** Lets a role, of an engine that has roles, read these tables of the schema. */
  public List<String> grantRead(String role, String schema, List<Table> tables) {
    String grantee = " TO " + dialect.rolePrefix().orElseThrow() + dialect.quote(role);
    String qualified =
        tables.stream()
            .map(table -> dialect.quote(schema) + "." + dialect.quote(table.name()))
            .collect(Collectors.joining(", "));
    return List.of(
        "GRANT USAGE ON SCHEMA " + dialect.quote(schema) + grantee,
        "GRANT SELECT ON TABLE " + qualified + grantee);
  }

  private String definition(Table table) {
    List<String> lines = new ArrayList<>();
    table.columns().forEach(column -> lines.add(column(column)));
    if (dialect.declaresKeys() && !table.key().isEmpty()) {
      lines.add("PRIMARY KEY (" + quoted(table.key()) + ")");
    }
    if (dialect.declaresReferences()) {
      table.references().forEach(reference -> lines.add(reference(reference)));
    }
    String options = dialect.tableOptions().apply(table);
    return dialect.quote(table.name())
        + " (\n  "
        + String.join(",\n  ", lines)
        + "\n)"
        + (options.isEmpty() ? "" : "\n" + options);
  }

  private String column(Column column) {
    String nullable = column.required() ? " NOT NULL" : "";
    return dialect.quote(column.name()) + " " + dialect.typeOf(column) + nullable;
  }

  private String reference(Reference reference) {
    return "FOREIGN KEY ("
        + dialect.quote(reference.column())
        + ") REFERENCES "
        + dialect.quote(reference.table())
        + " ("
        + dialect.quote(reference.tableColumn())
        + ")";
  }

  private String quoted(List<String> names) {
    return names.stream().map(dialect::quote).collect(Collectors.joining(", "));
  }

  private static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }
}
