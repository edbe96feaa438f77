package com.sparkify.warehouse.standin.copy;

import com.sparkify.warehouse.standin.sql.CopyCommand;
import com.sparkify.warehouse.standin.wire.Backend;
import com.sparkify.warehouse.standin.wire.SqlError;
import com.sparkify.warehouse.standin.wire.SqlErrorException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The table that a COPY loads, with its columns in the order of loading. */
record TargetTable(String name, int id, List<TargetColumn> columns) {
  /** Types by name, not by joining: a type may be younger than the transaction's snapshot. */
  private static final String COLUMNS =
      """
      SELECT attrelid, attname, format_type(atttypid, NULL), atttypmod, attnotnull, attidentity <> ''
      FROM pg_attribute
      WHERE attrelid = to_regclass('%s') AND attnum > 0 AND NOT attisdropped
      ORDER BY attnum
      """;

  static TargetTable of(CopyCommand command, Backend backend)
      throws SqlErrorException, IOException {
    List<List<String>> rows = backend.query(COLUMNS.formatted(command.table().replace("'", "''")));
    if (rows.isEmpty()) {
      throw new SqlErrorException(
          SqlError.error("42P01", "Cannot COPY into nonexistent table " + command.tableName()));
    }
    List<TargetColumn> all = rows.stream().map(TargetTable::column).toList();
    int id = Integer.parseInt(rows.get(0).get(0));
    return new TargetTable(command.tableName(), id, listed(command, all));
  }

  private static TargetColumn column(List<String> row) {
    return TargetColumn.of(
        row.get(1),
        row.get(2),
        Integer.parseInt(row.get(3)),
        row.get(4).equals("t"),
        row.get(5).equals("t"));
  }

  /** Without a list: all that the cluster does not number itself. */
  private static List<TargetColumn> listed(CopyCommand command, List<TargetColumn> all)
      throws SqlErrorException {
    if (command.columns().isEmpty()) {
      return all.stream().filter(column -> !column.identity()).toList();
    }
    List<TargetColumn> listed = new ArrayList<>();
    for (String name : command.columns()) {
      TargetColumn column =
          all.stream()
              .filter(candidate -> candidate.name().equals(name))
              .findFirst()
              .orElseThrow(() -> unknownColumn(name, command));
      if (column.identity() && !command.has("explicit_ids")) {
        throw new SqlErrorException(
            SqlError.error("0A000", "cannot set an identity column to a value: " + name));
      }
      listed.add(column);
    }
    return listed;
  }

  private static SqlErrorException unknownColumn(String name, CopyCommand command) {
    return new SqlErrorException(
        SqlError.error(
            "42703",
            "column \"%s\" of relation \"%s\" does not exist"
                .formatted(name, command.tableName())));
  }
}
