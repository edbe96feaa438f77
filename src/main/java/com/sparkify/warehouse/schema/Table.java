package com.sparkify.warehouse.schema;

import java.util.List;

/** A table of the warehouse. */
public record Table(
    String name,
    Role role,
    String comment,
    List<Column> columns,
    List<String> key,
    List<Reference> references) {
  /** What a table is for. */
  public enum Role {
    FACT,
    DIMENSION,
    STAGING,
    LEDGER
  }

  public Table {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    references = List.copyOf(references);
  }

  public List<String> columnNames() {
    return columns.stream().map(Column::name).toList();
  }

  public List<Column> requiredColumns() {
    return columns.stream().filter(Column::required).toList();
  }
}
