package com.sparkify.warehouse.schema;

/** {@code column} of the table that holds this reference names a row of {@code table}. */
public record Reference(String column, String table, String tableColumn) {}
