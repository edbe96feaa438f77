package com.sparkify.warehouse.export;

import com.sparkify.warehouse.engine.Ddl;
import com.sparkify.warehouse.engine.FileFormat;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.engine.Unload;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.engine.duckdb.DuckDbEngine;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.schema.Table;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A star in a DuckDB file, row by row as it is in another warehouse. */
final class DuckDbCopy {
  private static final int ROWS_AT_ONCE = 20_000;

  private DuckDbCopy() {}

  /** Returns the copy, open for reading; the file must not be there yet. */
  static Warehouse of(Warehouse original, Path file) {
    DuckDbEngine engine = new DuckDbEngine(file, Optional.empty());
    try (Warehouse copy = engine.openForWriting(Patience.silent(Duration.ZERO))) {
      for (Table table : Star.tables()) {
        copy.sql().execute(new Ddl(copy.dialect()).create(table));
        Rows rows = new Rows(copy, table);
        Unload all = new Unload(table, FileFormat.CSV, "", false);
        original.sql().visit(all.query(original.dialect()), rows);
        rows.flush();
      }
      copy.commit();
    }
    return engine.openForReading(Patience.silent(Duration.ZERO));
  }

  /** Hands rows on, many at a time. */
  private static final class Rows implements Sql.RowVisitor {
    private final Warehouse copy;
    private final Table table;
    private final List<Object[]> waiting = new ArrayList<>(ROWS_AT_ONCE);

    Rows(Warehouse copy, Table table) {
      this.copy = copy;
      this.table = table;
    }

    @Override
    public void columns(List<String> names) {}

    @Override
    public boolean row(List<Object> values) {
      waiting.add(values.toArray());
      if (waiting.size() == ROWS_AT_ONCE) {
        flush();
      }
      return true;
    }

    void flush() {
      copy.insert(table, waiting);
      waiting.clear();
    }
  }
}
