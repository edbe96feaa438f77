package com.sparkify.warehouse.standin.copy;

import com.sparkify.warehouse.standin.sql.UnloadCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/** What UNLOAD puts into a file, written by DuckDB; columns are pairs of a name and a type. */
record UnloadedFile(List<List<String>> columns, UnloadCommand command) {
  /** What names end in: Parquet's always, otherwise what the statement says. */
  String ending() {
    return command.isParquet()
        ? ".parquet"
        : command.argument("extension").map(name -> "." + name).orElse("");
  }

  byte[] of(List<List<String>> rows) throws IOException {
    Path file = Files.createTempFile("unload", ending());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          columns.stream()
              .map(column -> '"' + column.get(0) + "\" " + column.get(1))
              .collect(Collectors.joining(", ", "CREATE TABLE unloaded (", ")")));
      insert(connection, rows);
      statement.execute("COPY unloaded TO '" + file + "' (" + format() + ")");
      return Files.readAllBytes(file);
    } catch (SQLException e) {
      throw new IOException(e);
    } finally {
      Files.delete(file);
    }
  }

  private String format() {
    return command.isParquet() ? "FORMAT parquet" : "FORMAT csv, HEADER " + command.has("header");
  }

  private void insert(Connection connection, List<List<String>> rows) throws SQLException {
    String values =
        columns.stream()
            .map(column -> "CAST(? AS " + column.get(1) + ")")
            .collect(Collectors.joining(", ", "INSERT INTO unloaded VALUES (", ")"));
    try (PreparedStatement insert = connection.prepareStatement(values)) {
      for (List<String> row : rows) {
        for (int i = 0; i < row.size(); i++) {
          insert.setString(i + 1, row.get(i));
        }
        insert.execute();
      }
    }
  }
}
