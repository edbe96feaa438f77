package com.sparkify.warehouse.export;

import java.util.List;

/**
 * A table as files.
 *
 * @param files relative to the destination; none where there were no rows and the engine wrote none
 */
public record ExportedTable(String name, long rows, long bytes, List<String> files) {
  public ExportedTable {
    files = List.copyOf(files);
  }
}
