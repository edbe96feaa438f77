package com.sparkify.warehouse.faults;

import com.sparkify.warehouse.contract.Ground;
import com.sparkify.warehouse.oracle.OracleTable;
import com.sparkify.warehouse.oracle.Rows;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is published: the star, and the ledger but for numbers and times of runs. Where nothing is
 * published, everything is empty. Runs that failed do not count.
 */
record State(
    Map<OracleTable, List<List<Object>>> star,
    List<String> files,
    List<String> rejects,
    List<String> runs) {
  private static final String LEDGERS =
      "SELECT count(*) FROM information_schema.tables"
          + " WHERE table_schema = current_schema() AND table_name = 'etl_runs'";
  private static final String FILES =
      "SELECT path, version, record_set, bytes, lines_read, lines_staged, lines_rejected,"
          + " lines_blank, plays FROM etl_files";
  private static final String PUBLISHED = "SELECT run_id FROM etl_runs WHERE status <> 'failed'";
  private static final String REJECTS =
      "SELECT record_set, path, line_number, reason, column_name, raw_text FROM etl_rejects"
          + (" WHERE run_id IN (" + PUBLISHED + ")");
  private static final String RUNS =
      "SELECT status, files, bytes, lines_read, lines_staged, lines_rejected, plays_staged,"
          + " plays_inserted, plays_replaced, plays_known, plays_conflicting, plays_matched"
          + " FROM etl_runs WHERE status <> 'failed'";

  static final State NOTHING = new State(Map.of(), List.of(), List.of(), List.of());

  static State of(Ground ground) {
    if (!ground.isThere()) {
      return NOTHING;
    }
    try (Connection connection = ground.connect()) {
      if (rows(connection, LEDGERS).equals(List.of("[0]"))) {
        return NOTHING;
      }
      Map<OracleTable, List<List<Object>>> star = new EnumMap<>(OracleTable.class);
      for (OracleTable table : OracleTable.values()) {
        star.put(table, Rows.of(connection, table));
      }
      return new State(
          star, rows(connection, FILES), rows(connection, REJECTS), rows(connection, RUNS));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same content, however many runs it took. */
  boolean holdsTheSameAs(State other) {
    return star.equals(other.star) && files.equals(other.files) && rejects.equals(other.rejects);
  }

  int plays() {
    return star.get(OracleTable.SONGPLAYS).size();
  }

  private static List<String> rows(Connection connection, String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> all = new ArrayList<>();
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getString(i));
        }
        all.add(row.toString());
      }
      all.sort(null);
      return all;
    }
  }
}
