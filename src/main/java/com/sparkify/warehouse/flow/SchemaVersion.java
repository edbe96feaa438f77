package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.engine.Ddl;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.Ledger;
import java.util.List;
import java.util.function.Consumer;

/**
 * The version of the tables, which the ledger keeps, and the way from older ones to today's. A
 * change of tables that may be there already takes a step here, and a test from what the version
 * before it made.
 */
final class SchemaVersion {
  /** Each leads from the version of its place, which begins with 1, to the next. */
  private static final List<Consumer<Warehouse>> STEPS = List.of(SchemaVersion::keepVersions);

  static final int CURRENT = 1 + STEPS.size();

  /** The first version did not tell. */
  private static final int UNTOLD = 1;

  private final Warehouse warehouse;

  SchemaVersion(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  private static void keepVersions(Warehouse warehouse) {
    warehouse.sql().execute(new Ddl(warehouse.dialect()).create(Ledger.SCHEMA));
  }

  /** Says that the tables that have just been made are today's. */
  void record() {
    warehouse.sql().run("ledger/add_schema_version", (long) CURRENT);
  }

  /** Throws if a newer program has made the tables; what it keeps there we do not know. */
  void requireKnown(String target) {
    requireKnown(found(), target);
  }

  /** For whoever wants to read: throws unless the tables are today's. */
  void requireCurrent(String target) {
    int found = found();
    requireKnown(found, target);
    if (found < CURRENT) {
      throw SparkifyException.failed(
          "The tables in %s are those of an older version (%d).".formatted(target, found),
          "\"sparkify tables create\", or the next \"sparkify etl\", brings them up to date and"
              + " keeps what they hold.");
    }
  }

  /** Makes today's tables of older ones, in the transaction; returns whether they were older. */
  boolean upgrade(String target) {
    int found = found();
    requireKnown(found, target);
    STEPS.subList(found - 1, STEPS.size()).forEach(step -> step.accept(warehouse));
    if (found < CURRENT) {
      record();
    }
    return found < CURRENT;
  }

  private static void requireKnown(int found, String target) {
    if (found > CURRENT) {
      throw SparkifyException.failed(
          "The tables in %s are those of a newer version (%d) than this program knows (%d)."
              .formatted(target, found, CURRENT),
          "Use a newer sparkify.");
    }
  }

  /** Who may read the star but not the ledger is not kept from it. */
  private int found() {
    return switch ((int) warehouse.sql().count("tells_schema_version")) {
      case 0 -> UNTOLD;
      case 1 -> CURRENT;
      default -> (int) warehouse.sql().count("ledger/schema_version");
    };
  }
}
