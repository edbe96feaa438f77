package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.engine.Engine;
import com.sparkify.warehouse.engine.Patience;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.flow.Tables;
import com.sparkify.warehouse.flow.Tables.Change;
import com.sparkify.warehouse.report.Grid;
import java.util.List;

/** What creating the tables did. */
record TablesCreated(String target, boolean created, boolean upgraded) {
  /**
   * Creates the tables if they are not there, and brings older ones up to date; {@code recreate}
   * drops all of them first.
   */
  static TablesCreated in(Engine engine, Patience patience, boolean recreate) {
    try (Warehouse warehouse = engine.openForWriting(patience)) {
      Tables tables = new Tables(warehouse);
      if (recreate) {
        tables.drop(engine.name());
      }
      Change change = tables.bringUpToDate(engine.name());
      warehouse.commit();
      return new TablesCreated(engine.name(), change == Change.CREATED, change == Change.UPGRADED);
    }
  }

  /** In a word or two. */
  String outcome() {
    return created ? "created" : upgraded ? "brought up to date" : "there";
  }

  Grid facts() {
    return new Grid(
        List.of("target", "created", "upgraded"), List.of(List.of(target, created, upgraded)));
  }

  String sentence() {
    if (created) {
      return "Created the tables in " + target + ".";
    }
    return upgraded
        ? "Brought the tables in " + target + " up to date."
        : "The tables in " + target + " are there.";
  }
}
