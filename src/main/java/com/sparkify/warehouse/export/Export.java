package com.sparkify.warehouse.export;

import com.sparkify.warehouse.engine.FileFormat;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.schema.Star;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Writes the star to files, all tables as of the same moment.
 *
 * @param source the warehouse as the user named it
 * @param scratch an empty folder, which the caller removes; of the folder that is exported to, if
 *     it is one, so that files can be moved
 * @param summarized the text of an export's summary
 */
public record Export(
    String source,
    String toolVersion,
    FileFormat format,
    Path scratch,
    Function<Exported, String> summarized) {

  /** What the engine cannot write is written by DuckDB, out of a copy. */
  public Exported run(Warehouse warehouse, Destination destination) {
    Instant at = Instant.now();
    if (destination.takesFrom(warehouse)) {
      return write(warehouse, destination, at);
    }
    try (Warehouse copy = DuckDbCopy.of(warehouse, scratch.resolve("star.duckdb"))) {
      return write(copy, destination, at);
    }
  }

  private Exported write(Warehouse warehouse, Destination destination, Instant at) {
    List<ExportedTable> tables =
        Star.tables().stream()
            .map(table -> destination.write(warehouse, table, format, scratch))
            .toList();
    Exported exported = new Exported(Exported.VERSION, source, at, toolVersion, format, tables);
    destination.publish(exported, summarized.apply(exported), scratch);
    return exported;
  }
}
