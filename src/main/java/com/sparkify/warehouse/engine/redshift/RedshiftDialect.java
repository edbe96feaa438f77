package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Keys;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.schema.Table;
import java.util.List;
import java.util.Optional;

/** The facts of Redshift. */
public final class RedshiftDialect {
  public static final Dialect DIALECT =
      new Dialect(
          "redshift",
          bytes -> "VARCHAR(" + bytes + ")",
          Keys.TRUSTED,
          true,
          table -> "",
          RedshiftDialect::options,
          Optional.of("ROLE "));

  private RedshiftDialect() {}

  private static String options(Table table) {
    return switch (table.role()) {
      // The largest join is that of plays with their moments: both lie and are sorted alike, so
      // that it moves no row, and a question about some days reads only those.
      case FACT -> "DISTSTYLE KEY DISTKEY (start_time) SORTKEY (start_time) ENCODE AUTO";
      case DIMENSION -> dimension(table);
      // Gone with the next run: worth neither a backup nor an order.
      case STAGING -> "BACKUP NO DISTSTYLE EVEN ENCODE AUTO";
      case LEDGER -> "DISTSTYLE AUTO ENCODE AUTO";
    };
  }

  /** A small one is kept on every node; Redshift itself decides until when it is small. */
  private static String dimension(Table table) {
    return table.equals(Star.TIME)
        ? "DISTSTYLE KEY DISTKEY (start_time) SORTKEY (start_time) ENCODE AUTO"
        : "DISTSTYLE AUTO SORTKEY (" + String.join(", ", table.key()) + ") ENCODE AUTO";
  }

  static String quoted(List<String> names) {
    return String.join(", ", names.stream().map(DIALECT::quote).toList());
  }
}
