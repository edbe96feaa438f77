package com.sparkify.warehouse.flow;

import com.sparkify.warehouse.engine.Ddl;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.Ledger;
import com.sparkify.warehouse.schema.Star;
import com.sparkify.warehouse.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The tables of a warehouse: star and ledger come and go together. Tables of the same names that
 * have no ledger beside them are another program's, and not touched unless they are dropped.
 */
public final class Tables {
  /** Of the tables that this program makes. */
  public static final int SCHEMA_VERSION = SchemaVersion.CURRENT;

  /** What had to be done so that the tables are there, and today's. */
  public enum Change {
    NONE,
    UPGRADED,
    CREATED
  }

  private final Warehouse warehouse;
  private final SchemaVersion version;
  private final Ddl ddl;

  public Tables(Warehouse warehouse) {
    this.warehouse = warehouse;
    this.version = new SchemaVersion(warehouse);
    this.ddl = new Ddl(warehouse.dialect());
  }

  public boolean exist() {
    return warehouse.sql().count("has_tables") > 0;
  }

  /**
   * For whoever wants to read.
   *
   * @param target the warehouse as the user named it
   */
  public void requireExist(String target) {
    if (!exist()) {
      throw SparkifyException.failed(
          "There are no tables in " + target + ".",
          "Load them with \"sparkify etl\", or name another warehouse with --target or --schema.");
    }
    version.requireCurrent(target);
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

  /** Those of the names of these tables that are taken, whoever made what has them. */
  public List<String> namesTaken() {
    Set<String> there =
        warehouse.sql().query("table_names", row -> row.getString(1)).stream()
            .map(name -> name.toLowerCase(Locale.ROOT)) // some engines do not tell them apart
            .collect(Collectors.toSet());
    return all().stream().map(Table::name).filter(there::contains).toList();
  }

  /**
   * Makes the tables if they are not there, and today's of older ones.
   *
   * @param target the warehouse as the user named it
   * @throws SparkifyException if another program's tables have their names, if some of ours are
   *     missing, or if a newer version made them
   */
  public Change bringUpToDate(String target) {
    return bringUpToDate(target, ddl::create);
  }

  /**
   * As {@link #bringUpToDate}, for a run that fills the tables that it makes before anyone sees
   * them: keys that an engine enforces come with {@link #addKeys}.
   */
  Change bringUpToDateToFill(String target) {
    return bringUpToDate(target, ddl::createToFill);
  }

  /** Adds the keys to tables that were made to be filled. */
  void addKeys() {
    ofStarAndLedger().forEach(table -> warehouse.sql().execute(ddl.addKey(table)));
  }

  private Change bringUpToDate(String target, Function<Table, List<String>> make) {
    List<String> taken = namesTaken();
    if (taken.contains(Ledger.RUNS.name())) {
      boolean upgraded = version.upgrade(target);
      requireComplete(upgraded ? namesTaken() : taken, target);
      createMissingStaging(taken, make);
      return upgraded ? Change.UPGRADED : Change.NONE;
    }
    requireOurs(taken, target);
    all().forEach(table -> warehouse.sql().execute(make.apply(table)));
    version.record();
    return Change.CREATED;
  }

  /** They hold nothing that was published: a run may do without those of the one before it. */
  private void createMissingStaging(List<String> taken, Function<Table, List<String>> make) {
    warehouse.stagingTables().stream()
        .filter(table -> !taken.contains(table.name()))
        .forEach(table -> warehouse.sql().execute(make.apply(table)));
  }

  /** Throws if tables are there that another program, or a newer version of this one, has made. */
  public void requireOurs(String target) {
    requireOurs(namesTaken(), target);
    version.requireKnown(target);
  }

  private static void requireOurs(List<String> taken, String target) {
    List<String> foreign = taken.stream().filter(name -> !name.equals(Ledger.LOCK.name())).toList();
    if (!foreign.isEmpty() && !foreign.contains(Ledger.RUNS.name())) {
      throw SparkifyException.failed(
          "There is no ledger in %s, but there are tables that another program has made: %s."
              .formatted(target, String.join(", ", foreign)),
          "Give this warehouse a schema of its own with --schema NAME, or another --target;"
              + " \"sparkify tables create --recreate\" would replace these tables.");
    }
  }

  /** What the ledger says was published must be there. */
  private static void requireComplete(List<String> taken, String target) {
    List<String> missing =
        ofStarAndLedger().stream().map(Table::name).filter(name -> !taken.contains(name)).toList();
    if (!missing.isEmpty()) {
      throw SparkifyException.failed(
          "The warehouse %s has lost tables: %s.".formatted(target, String.join(", ", missing)),
          "\"sparkify tables create --recreate\" makes all of them anew, and the next \"sparkify"
              + " etl\" loads the files again.");
    }
  }

  /** Throws if a newer version made the tables: it may have others, too. */
  public void requireDroppable(String target) {
    version.requireKnown(target);
  }

  public void drop(String target) {
    requireDroppable(target);
    List<Table> dependentsFirst = all();
    Collections.reverse(dependentsFirst);
    warehouse.sql().execute(dependentsFirst.stream().map(ddl::drop).toList());
  }
}
