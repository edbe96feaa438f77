package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.engine.Ddl;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.schema.Ledger;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The tables of a warehouse: star and ledger come and go together. */
public final class Tables {
  private final Warehouse warehouse;
  private final Ddl ddl;

  public Tables(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.ddl = new Ddl(warehouse.dialect());
  }

  public boolean exist() {
    return warehouse.sql().count("has_tables") > 0;
  }

  /** Star and ledger, each table after those it refers to. */
  public static List<Table> ofStarAndLedger() {
    return Stream.concat(Star.tables().stream(), Ledger.tables().stream()).toList();
  }

  private List<Table> all() {
    List<Table> all = new ArrayList<>(warehouse.stagingTables());
    all.addAll(ofStarAndLedger());
    return all;
  }

  /** Makes the tables if they are not there; returns whether it did. */
  public boolean createMissing() {
    if (exist()) {
      return false;
    }
    all().forEach(table -> warehouse.sql().execute(ddl.create(table)));
    return true;
  }

  public void drop() {
    List<Table> dependentsFirst = all();
    Collections.reverse(dependentsFirst);
    warehouse.sql().execute(dependentsFirst.stream().map(ddl::drop).toList());
  }
}
