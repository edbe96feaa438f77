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
    return create(table, dialect.keys() != Keys.CHECKED);
  }

  /**
   * Makes a table that is about to be filled: a key that is enforced is left to {@link #addKey}.
   */
  public List<String> createToFill(Table table) {
    return create(table, dialect.keys() == Keys.TRUSTED);
  }

  /** What {@link #createToFill} has left out. */
  public List<String> addKey(Table table) {
    return dialect.keys() == Keys.ENFORCED && !table.key().isEmpty()
        ? List.of("ALTER TABLE " + dialect.quote(table.name()) + " ADD " + key(table))
        : List.of();
  }

  private List<String> create(Table table, boolean withKey) {
    List<String> statements = new ArrayList<>();
    String kind = dialect.tableKind().apply(table);
    statements.add(
        "CREATE "
            + kind
            + (kind.isEmpty() ? "" : " ")
            + "TABLE IF NOT EXISTS "
            + definition(table, withKey));
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

  /** Makes the schema if it is missing, and the statements that follow mean the tables of it. */
  public List<String> enter(String schema) {
    return List.of(
        "CREATE SCHEMA IF NOT EXISTS " + dialect.quote(schema),
        "SET search_path TO " + dialect.quote(schema));
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

  private String definition(Table table, boolean withKey) {
    List<String> lines = new ArrayList<>();
    table.columns().forEach(column -> lines.add(column(column)));
    if (withKey && !table.key().isEmpty()) {
      lines.add(key(table));
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

  private String key(Table table) {
    return "PRIMARY KEY (" + quoted(table.key()) + ")";
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
