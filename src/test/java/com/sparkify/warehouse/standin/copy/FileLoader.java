package com.sparkify.warehouse.standin.copy;

import com.sparkify.warehouse.standin.wire.CopyIn;
import com.sparkify.warehouse.standin.wire.SqlErrorException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Loads files, record by record, and keeps what cannot be loaded. */
final class FileLoader {
  private final TargetTable table;
  private final ColumnMapping mapping;
  private final FieldConverter converter;
  private final int errorLimit;
  private final List<LoadError> errors = new ArrayList<>();

  FileLoader(TargetTable table, ColumnMapping mapping, FieldConverter converter, int errorLimit) {
    this.table = table;
    this.mapping = mapping;
    this.converter = converter;
    this.errorLimit = errorLimit;
  }

  List<LoadError> errors() {
    return List.copyOf(errors);
  }

  boolean failed() {
    return errors.size() >= errorLimit;
  }

  /** Stops as soon as there are too many errors. */
  FileLoad load(InputFile file, boolean gzip, CopyIn copy) throws SqlErrorException, IOException {
    JsonRecords records = new JsonRecords(JsonText.marked(file.read(gzip)));
    long read = 0;
    long rows = 0;
    for (Optional<JsonRecords.Found> found = records.next();
        found.isPresent() && !failed();
        found = records.next()) {
      read++;
      Optional<List<String>> row = row(file, found.get());
      if (row.isPresent()) {
        copy.line(CopyLine.of(row.get()));
        rows++;
      }
    }
    return new FileLoad(file, read, rows);
  }

  private Optional<List<String>> row(InputFile file, JsonRecords.Found found) {
    if (found.problem() != null) {
      errors.add(error(file, found, null, LoadError.INVALID_LINE, found.problem(), ""));
      return Optional.empty();
    }
    TargetColumn column = null;
    JsonValue value = JsonValue.NULL;
    try {
      List<JsonValue> values = mapping.values(found.value());
      List<String> row = new ArrayList<>(values.size());
      for (int i = 0; i < values.size(); i++) {
        column = table.columns().get(i);
        value = values.get(i);
        row.add(converter.convert(value, column));
      }
      return Optional.of(row);
    } catch (BadFieldException e) {
      errors.add(error(file, found, column, e.code(), e.getMessage(), value.text()));
      return Optional.empty();
    }
  }

  private static LoadError error(
      InputFile file,
      JsonRecords.Found found,
      TargetColumn column,
      int code,
      String reason,
      String value) {
    return new LoadError(file.url(), found.line(), column, code, reason, found.raw(), value);
  }
}
