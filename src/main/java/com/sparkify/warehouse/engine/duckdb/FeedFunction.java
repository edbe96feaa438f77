package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.StagedRow;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
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
final class FeedFunction implements DuckDBTableFunction<Object, Object, FeedFunction.Feeder> {
  private final String name;
  private final RecordSet set;
  private final IntFunction<List<StagedColumn>> columns;
  private final int threads;
  private final AtomicLong left = new AtomicLong();
  private volatile Supplier<Feeding> feedings;

  /** {@code columns} makes those of a segment of so many rows. */
  FeedFunction(String name, RecordSet set, IntFunction<List<StagedColumn>> columns, int threads) {
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
    columns.apply(0).forEach(column -> info.addResultColumn(column.name(), column.type()));
    return this;
  }

  @Override
  public Object init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(threads);
    return this;
  }

  @Override
  public Feeder localInit(DuckDBTableFunctionInitInfo info) {
    return new Feeder(feedings.get(), new StagedRow(set));
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
    Feeder feeder = info.getLocalInitData();
    int capacity = (int) chunk.capacity();
    return left.getAndAdd(-capacity) > 0 ? feeder.fill(chunk, capacity) : feeder.end();
  }

  /** Moves rows into DuckDB's vectors, for one of DuckDB's threads. */
  final class Feeder {
    private final Feeding feeding;
    private final StagedRow row;
    private Segment segment;
    private boolean ended;

    private Feeder(Feeding feeding, StagedRow row) {
      this.feeding = feeding;
      this.row = row;
    }

    private long fill(DuckDBDataChunkWriter chunk, int capacity) {
      if (segment == null) {
        segment = new Segment(columns.apply(capacity), capacity);
      }
      segment.fill(feeding, row);
      if (segment.rows() == 0) {
        return end();
      }
      segment.write(chunk);
      return segment.rows();
    }

    private long end() {
      if (!ended) {
        ended = true;
        feeding.end();
      }
      return 0;
    }
  }
}
