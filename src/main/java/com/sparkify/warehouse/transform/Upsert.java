package com.sparkify.warehouse.transform;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.schema.Table;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes rows into a table of the star, in place of those with the same keys. */
record Upsert(Sql sql, Dialect dialect) {
  /** How many rows were written, and how many of the old ones gave way to them. */
  record Upserted(long written, long replaced) {
    long gained() {
      return written - replaced;
    }
  }

  /** {@code rows} is the name of a table with the columns of {@code table} and unique keys. */
  Upserted into(Table table, String rows) {
    Map<String, String> names =
        Map.of(
            "table", dialect.quote(table.name()),
            "key", dialect.quote(table.key().get(0)),
            "columns",
                table.columnNames().stream().map(dialect::quote).collect(Collectors.joining(", ")),
            "rows", dialect.quote(rows));
    long replaced = sql.runFilled("upsert/replaced", names);
    return new Upserted(sql.runFilled("upsert/written", names), replaced);
  }
}
