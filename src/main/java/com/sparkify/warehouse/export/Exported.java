package com.sparkify.warehouse.export;

import com.sparkify.warehouse.engine.FileFormat;
import java.time.Instant;
import java.util.List;

/**
 * What was exported. It is written beside the files when all of them are there, as {@link
 * #FILE_NAME}: where that is, the export is whole.
 *
 * @param source the warehouse, without secrets
 * @param at the moment from which on later changes are not in it
 */
public record Exported(
    int version,
    String source,
    Instant at,
    String toolVersion,
    FileFormat format,
    List<ExportedTable> tables) {
  public static final String FILE_NAME = "export.json";

  /** Of this record's form: what a program that reads it can rely on. */
  public static final int VERSION = 1;

  public Exported {
    tables = List.copyOf(tables);
  }

  public long bytes() {
    return tables.stream().mapToLong(ExportedTable::bytes).sum();
  }
}
