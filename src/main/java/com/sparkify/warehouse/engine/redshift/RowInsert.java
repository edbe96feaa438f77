package com.sparkify.warehouse.engine.redshift;

import com.fasterxml.jackson.core.JsonGenerator;
import com.sparkify.warehouse.schema.Column;
import com.sparkify.warehouse.schema.Table;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collections;
import java.util.List;

/** Adds rows to any table: a few by INSERT, many by way of S3, for INSERT is slow. */
record RowInsert(RedshiftSession run, S3Copy copy, RedshiftTarget target) {
  private static final int MANY = 2_000;

  /** Each row has a value per column, in the order of the table. */
  void insert(Table table, List<Object[]> rows) {
    if (rows.size() > MANY) {
      load(table, rows);
    } else if (!rows.isEmpty()) {
      insertFew(table, rows);
    }
  }

  /** The driver makes one statement of many rows out of the batch. */
  private void insertFew(Table table, List<Object[]> rows) {
    String marks = String.join(", ", Collections.nCopies(table.columns().size(), "?"));
    String statement =
        "INSERT INTO "
            + RedshiftDialect.DIALECT.quote(table.name())
            + " ("
            + RedshiftDialect.quoted(table.columnNames())
            + ") VALUES ("
            + marks
            + ")";
    try (PreparedStatement insert = run.prepare(statement)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          bind(insert, i + 1, table.columns().get(i), row[i]);
        }
        insert.addBatch();
      }
      execute(insert);
    } catch (SQLException e) {
      throw run.errors().explain("adding to " + table.name(), e);
    }
  }

  /** Where the connection is lost during a batch, the driver says so by an error of its own. */
  private static void execute(PreparedStatement batch) throws SQLException {
    try {
      batch.executeBatch();
    } catch (AssertionError e) {
      throw new SQLException("The connection was lost.", "08006", e);
    }
  }

  private static void bind(PreparedStatement insert, int place, Column column, Object value)
      throws SQLException {
    if (value == null) {
      insert.setNull(place, typeOf(column));
    } else {
      insert.setObject(place, value);
    }
  }

  private static int typeOf(Column column) {
    return switch (column.type().kind()) {
      case BIGINT -> Types.BIGINT;
      case INTEGER -> Types.INTEGER;
      case DOUBLE -> Types.DOUBLE;
      case TIMESTAMP -> Types.TIMESTAMP;
      case TEXT -> Types.VARCHAR;
    };
  }

  private void load(Table table, List<Object[]> rows) {
    Part part = new Part();
    rows.forEach(row -> add(table, row, part));
    WorkFolder work = copy.work();
    String address = work.put(table.name() + ".json.gz", part.complete());
    String manifest =
        work.put(table.name() + ".manifest", new Manifest(List.of(address)).content());
    copy.load(
        new CopyStatement(
            table.name(),
            table.columnNames(),
            manifest,
            target.role(),
            work.region(),
            "auto",
            CopyStatement.ROWS_PART),
        List.of(address));
  }

  private static void add(Table table, Object[] row, Part part) {
    JsonGenerator json = part.json();
    try {
      json.writeStartObject();
      for (int i = 0; i < row.length; i++) {
        if (row[i] != null) {
          json.writeStringField(table.columns().get(i).name(), row[i].toString());
        }
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
