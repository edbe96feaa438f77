package com.sparkify.warehouse.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows under column names: what a command has to tell, before it is rendered. */
public record Grid(List<String> columns, List<List<Object>> rows) {
  public Grid {
    columns = List.copyOf(columns);
    rows = Collections.unmodifiableList(rows);
  }

  /** Without those of these columns that are empty in every row. */
  Grid withoutEmpty(String... names) {
    int[] kept =
        IntStream.range(0, columns.size())
            .filter(
                i ->
                    !List.of(names).contains(columns.get(i))
                        || rows.stream().anyMatch(row -> row.get(i) != null))
            .toArray();
    return new Grid(
        IntStream.of(kept).mapToObj(columns::get).toList(),
        rows.stream().map(row -> pick(row, kept)).toList());
  }

  private static List<Object> pick(List<Object> row, int[] kept) {
    return IntStream.of(kept).<Object>mapToObj(row::get).collect(Collectors.toList());
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
