package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.report.Grid;
import java.util.List;

/**
 * What creating the tables did.
 *
 * @param created false if they were there
 */
record TablesCreated(String target, boolean created) {
  /** Creates the tables that are missing; {@code recreate} drops all of them first. */
  static TablesCreated in(Engine engine, Patience patience, boolean recreate) {
    try (Warehouse warehouse = engine.openForWriting(patience)) {
      Tables tables = new Tables(warehouse);
      if (recreate) {
        tables.drop();
      }
      boolean created = tables.createMissing(engine.name());
      warehouse.commit();
      return new TablesCreated(engine.name(), created);
    }
  }

  Grid facts() {
    return new Grid(List.of("target", "created"), List.of(List.of(target, created)));
  }

  String sentence() {
    return created
        ? "Created the tables in " + target + "."
        : "The tables in " + target + " are there.";
  }
}
