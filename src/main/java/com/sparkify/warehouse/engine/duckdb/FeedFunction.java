package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.schema.RecordSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/** A table function whose rows come out of this process, a batch per query. */
final class FeedFunction implements DuckDBTableFunction<Object, Object, FeedVectors> {
  private final String name;
  private final RecordSet set;
  private final Supplier<List<FeedColumn>> columns;
  private final int threads;
  private final AtomicLong left = new AtomicLong();
  private volatile Supplier<Feeding> feedings;

  /** {@code columns} makes new ones for each thread. */
  FeedFunction(String name, RecordSet set, Supplier<List<FeedColumn>> columns, int threads) {
    this.name = name;
    this.set = set;
    this.columns = columns;
    this.threads = threads;
  }

  void register(DuckDBConnection connection) throws SQLException {
    try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
      builder.withName(name).withFunction(this).register(connection);
    }
  }

  /** The next query gives at most about so many rows, of what {@code next} makes for a thread. */
  void load(Supplier<Feeding> next, long rows) {
    feedings = next;
    left.set(rows);
  }

  @Override
  public Object bind(DuckDBTableFunctionBindInfo info) {
    columns.get().forEach(column -> info.addResultColumn(column.name(), column.type()));
    return this;
  }

  @Override
  public Object init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(threads);
    return this;
  }

  @Override
  public FeedVectors localInit(DuckDBTableFunctionInitInfo info) {
    return new FeedVectors(set, feedings.get(), columns.get());
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
    FeedVectors vectors = info.getLocalInitData();
    long capacity = chunk.capacity();
    return left.getAndAdd(-capacity) > 0 ? vectors.fill(chunk) : vectors.end();
  }
}
