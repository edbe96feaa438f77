package com.sparkify.warehouse.standin.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes the values of the columns out of a record. */
@FunctionalInterface
interface ColumnMapping {
  List<JsonValue> values(JsonValue record) throws BadFieldException;

  static ColumnMapping byPaths(List<JsonPath> paths) {
    return record -> {
      List<JsonValue> values = new ArrayList<>(paths.size());
      for (JsonPath path : paths) {
        values.add(path.find(record));
      }
      return values;
    };
  }

  /** The members on the first level that are called like the columns. */
  static ColumnMapping byName(List<TargetColumn> columns, boolean ignoreCase) {
    return record -> {
      if (!(record instanceof JsonValue.Members object)) {
        throw new BadFieldException(
            LoadError.INVALID_LINE, "Invalid JSON: an array needs a jsonpaths file.");
      }
      Map<String, JsonValue> members = object.members();
      if (ignoreCase) {
        members = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        members.putAll(object.members());
      }
      List<JsonValue> values = new ArrayList<>(columns.size());
      for (TargetColumn column : columns) {
        values.add(members.getOrDefault(column.name(), JsonValue.NULL));
      }
      return values;
    };
  }
}
