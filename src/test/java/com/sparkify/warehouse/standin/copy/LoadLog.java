package com.sparkify.warehouse.standin.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** What the load views show of a COPY, as statements that record it. */
final class LoadLog {
  private static final AtomicLong ROWS = new AtomicLong();

  private LoadLog() {}

  static List<String> inserts(CopyResult result) {
    List<String> inserts = new ArrayList<>();
    inserts.add(load(result));
    if (result.completed()) {
      result.files().forEach(file -> inserts.add(file(result, file)));
    }
    result.errors().forEach(error -> inserts.add(error(result, error)));
    return inserts;
  }

  private static String load(CopyResult result) {
    return insert(
        "redshift_loads",
        result.queryId(),
        result.session().transaction(),
        result.session().process(),
        result.table().name(),
        result.source(),
        result.completed() ? "completed" : "aborted",
        result.start(),
        result.end(),
        result.micros(),
        result.rows(),
        result.bytes(),
        result.files().size(),
        result.errors().size());
  }

  private static String file(CopyResult result, FileLoad load) {
    return insert(
        "redshift_load_files",
        result.queryId(),
        load.file().url(),
        load.file().object().size(),
        load.records(),
        load.records() - load.rows(),
        result.start(),
        result.end(),
        load.file().object().etag().replace("\"", ""),
        load.file().object().lastModified());
  }

  private static String error(CopyResult result, LoadError error) {
    TargetColumn column = error.column();
    return insert(
        "redshift_load_errors",
        result.queryId(),
        result.session().transaction(),
        result.session().process(),
        result.table().id(),
        result.end(),
        error.file(),
        error.line(),
        column == null ? "" : column.name(),
        column == null ? "" : column.type(),
        column == null ? "" : column.shownLength(),
        error.code(),
        error.reason(),
        error.rawLine(),
        error.rawValue());
  }

  private static String insert(String table, Object... values) {
    StringBuilder sql =
        new StringBuilder("INSERT INTO pg_catalog." + table + " VALUES (" + ROWS.incrementAndGet());
    for (Object value : values) {
      sql.append(", '").append(value.toString().replace("\0", "").replace("'", "''")).append('\'');
    }
    return sql.append(")").toString();
  }
}
