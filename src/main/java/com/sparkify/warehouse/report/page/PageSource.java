package com.sparkify.warehouse.report.page;

import com.sparkify.warehouse.schema.Table;
import java.util.List;

/**
 * What a page tells beside the overview.
 *
 * @param target the warehouse as the user named it, without secrets
 * @param picture the star as SVG
 */
public record PageSource(String target, String toolVersion, List<Table> tables, String picture) {
  public PageSource {
    tables = List.copyOf(tables);
  }
}
