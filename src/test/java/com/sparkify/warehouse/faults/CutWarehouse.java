package com.sparkify.warehouse.faults;

import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.engine.Warehouse;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.Table;
import com.sparkify.warehouse.source.RecordFeed;
import java.util.List;
import java.util.Optional;

/** A warehouse each of whose acts may fail, done or not. */
final class CutWarehouse implements Warehouse {
  private final Warehouse warehouse;
  private final Knife knife;
  private final Sql sql;

  CutWarehouse(Warehouse warehouse, Knife knife) {
    this.warehouse = warehouse;
    this.knife = knife;
    this.sql = CutStatements.of(warehouse.sql(), knife);
  }

  private <T> T guard(boolean commit, Knife.Act<T, RuntimeException> act) {
    return knife.guard(
        commit, act, message -> SparkifyException.failed(message + ".", "Make room."));
  }

  private void guard(boolean commit, Runnable act) {
    guard(
        commit,
        () -> {
          act.run();
          return null;
        });
  }

  @Override
  public Dialect dialect() {
    return warehouse.dialect();
  }

  @Override
  public List<Table> stagingTables() {
    return warehouse.stagingTables();
  }

  @Override
  public Sql sql() {
    return sql;
  }

  @Override
  public long stageBatch(RecordFeed feed) {
    return this.<Long>guard(false, () -> warehouse.stageBatch(feed));
  }

  @Override
  public Optional<long[]> stagedMoments() {
    return warehouse.stagedMoments();
  }

  @Override
  public List<String> notes() {
    return warehouse.notes();
  }

  @Override
  public void insert(Table table, List<Object[]> rows) {
    guard(false, () -> warehouse.insert(table, rows));
  }

  @Override
  public Warehouse asPublished() {
    return this.<Warehouse>guard(false, warehouse::asPublished);
  }

  @Override
  public void commit() {
    guard(true, warehouse::commit);
  }

  @Override
  public void rollback() {
    warehouse.rollback();
  }

  @Override
  public void close() {
    warehouse.close();
  }
}
