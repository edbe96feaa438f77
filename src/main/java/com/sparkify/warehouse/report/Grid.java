package com.sparkify.warehouse.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows under column names: what a command has to tell, before it is rendered. */
public record Grid(List<String> columns, List<List<Object>> rows) {
  public Grid {
    columns = List.copyOf(columns);
    rows = Collections.unmodifiableList(rows);
  }

  /** The rows as maps, for JSON. A name that is there twice gets a number. */
  public List<Map<String, Object>> asMaps() {
    return rows.stream().map(row -> asMap(columns, row)).toList();
  }

  /** One row as a map. */
  public static Map<String, Object> asMap(List<String> columns, List<Object> row) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String name = columns.get(i);
      map.put(map.containsKey(name) ? name + "_" + (i + 1) : name, row.get(i));
    }
    return map;
  }
}
