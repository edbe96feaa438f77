package com.sparkify.warehouse.standin.copy;

import com.sparkify.warehouse.standin.sql.CopyCommand;

/** Turns a value into what PostgreSQL stores: dg/copy-parameters-data-conversion. */
final class FieldConverter {
  private final CopyCommand command;
  private final TextField texts;
  private final TimeField times;

  FieldConverter(CopyCommand command) {
    this.command = command;
    this.texts = new TextField(command);
    this.times = new TimeField(command.argument("timeformat").orElse("YYYY-MM-DD HH:MI:SS"));
  }

  /** Text for the column's type; null for NULL. */
  String convert(JsonValue value, TargetColumn column) throws BadFieldException {
    if (!isNull(value, column)) {
      return typed(value.text(), column);
    } else if (column.required()) {
      throw new BadFieldException(LoadError.MISSING, "Missing data for not-null field");
    }
    return null;
  }

  private boolean isNull(JsonValue value, TargetColumn column) {
    if (value instanceof JsonValue.Text string && string.text().isBlank()) {
      boolean empty = string.text().isEmpty();
      return !column.isText() || command.has(empty ? "emptyasnull" : "blanksasnull");
    }
    return value instanceof JsonValue.Null;
  }

  private String typed(String text, TargetColumn column) throws BadFieldException {
    return switch (column.type()) {
      case "varchar", "bpchar" -> texts.convert(text, column);
      case "int2" -> NumberField.integer(text, "Short", Short.MIN_VALUE, Short.MAX_VALUE);
      case "int4" -> NumberField.integer(text, "Integer", Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "int8" -> NumberField.integer(text, "Long", Long.MIN_VALUE, Long.MAX_VALUE);
      case "numeric" -> NumberField.decimal(text, column, command.has("roundec"));
      case "float4", "float8" -> NumberField.floating(text);
      case "bool" -> NumberField.truth(text);
      case "timestamp", "timestamptz" -> times.timestamp(text);
      case "date" -> TimeField.date(text);
      default -> throw new IllegalStateException("COPY into " + column.type());
    };
  }
}
