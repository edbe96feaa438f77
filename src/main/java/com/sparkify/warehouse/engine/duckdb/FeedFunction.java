package com.sparkify.warehouse.engine.duckdb;

import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.schema.Staging;
import com.sparkify.warehouse.source.RecordFeed;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionBuilder;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;

/** A table function that gives the next records of a feed, a batch per query. */
final class FeedFunction implements DuckDBTableFunction<Object, Object, FeedVectors> {
  private final RecordSet set;
  private final AtomicLong left = new AtomicLong();
  private volatile RecordFeed feed;

  FeedFunction(RecordSet set) {
    this.set = set;
  }

  void register(DuckDBConnection connection) throws SQLException {
    try (DuckDBTableFunctionBuilder builder = DuckDBFunctions.tableFunction()) {
      builder.withName(name()).withFunction(this).register(connection);
    }
  }

  /** A query that gives at most about so many records, with the columns of the staging table. */
  String query(RecordFeed next, long records) {
    feed = next;
    left.set(records);
    return "SELECT " + columns() + " FROM " + name() + "()";
  }

  private String name() {
    return "delivered_" + set.name().toLowerCase(Locale.ROOT);
  }

  private String columns() {
    String fields =
        set.transformedFields().stream().map(this::column).collect(Collectors.joining(", "));
    return set == RecordSet.EVENTS ? fields + ", " + Staging.SONGPLAY_ID : fields;
  }

  private String column(Field field) {
    String name = DuckDbEngine.DIALECT.quote(field.column());
    return field.kind() instanceof Field.Millis ? "epoch_ms(" + name + ") AS " + name : name;
  }

  @Override
  public Object bind(DuckDBTableFunctionBindInfo info) {
    for (Field field : set.transformedFields()) {
      info.addResultColumn(field.column(), typeOf(field.kind()));
    }
    if (set == RecordSet.EVENTS) {
      info.addResultColumn(Staging.SONGPLAY_ID, DuckDBColumnType.BIGINT);
    }
    return this;
  }

  private static DuckDBColumnType typeOf(Field.Kind kind) {
    if (kind instanceof Field.Text) {
      return DuckDBColumnType.VARCHAR;
    }
    return kind instanceof Field.Real ? DuckDBColumnType.DOUBLE : DuckDBColumnType.BIGINT;
  }

  @Override
  public Object init(DuckDBTableFunctionInitInfo info) {
    info.setMaxThreads(Runtime.getRuntime().availableProcessors());
    return this;
  }

  @Override
  public FeedVectors localInit(DuckDBTableFunctionInitInfo info) {
    return new FeedVectors(feed);
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo info, DuckDBDataChunkWriter chunk) {
    FeedVectors vectors = info.getLocalInitData();
    long capacity = chunk.capacity();
    return left.getAndAdd(-capacity) > 0 ? vectors.fill(chunk) : vectors.finish();
  }
}
