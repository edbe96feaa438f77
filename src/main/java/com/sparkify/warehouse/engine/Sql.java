package com.sparkify.warehouse.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs statements on one connection. Failures are explained as the engine's errors are. */
public final class Sql {
  /** Makes a value of the row that the result is at. */
  public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  private static final int VISITED_AT_ONCE = 10_000;

  private final Connection connection;
  private final Dialect dialect;
  private final SqlErrors errors;
  private volatile Statement running;

  public Sql(Connection connection, Dialect dialect, SqlErrors errors) {
    this.connection = connection;
    this.dialect = dialect;
    this.errors = errors;
  }

  /** Stops the statement that is running, if any; may be called from another thread. */
  public void cancel() {
    Statement statement = running;
    if (statement != null) {
      try {
        statement.cancel();
      } catch (SQLException e) {
        throw errors.explain("stopping a statement", e);
      }
    }
  }

  /** Runs every statement of an SQL file; returns how many rows the last one changed. */
  public long run(String file, Object... values) {
    long changed = 0;
    for (String statement : SqlFiles.statements(dialect, file)) {
      changed = update(statement, values);
    }
    return changed;
  }

  /** Runs an SQL file that serves many tables: {@code names}, quoted, fill its {braces}. */
  public long runFilled(String file, Map<String, String> names) {
    long changed = 0;
    for (String statement : SqlFiles.statements(dialect, file)) {
      changed = update(SqlFiles.fill(statement, names));
    }
    return changed;
  }

  /** Runs one statement; returns how many rows it changed. */
  public long update(String statement, Object... values) {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      running = prepared;
      bind(prepared, values);
      return prepared.executeLargeUpdate();
    } catch (SQLException e) {
      throw errors.explain("running " + headline(statement), e);
    } finally {
      running = null;
    }
  }

  /** Runs statements that take no values and whose counts do not matter. */
  public void execute(List<String> statements) {
    for (String text : statements) {
      try (Statement statement = connection.createStatement()) {
        running = statement;
        statement.execute(text);
      } catch (SQLException e) {
        throw errors.explain("running " + headline(text), e);
      } finally {
        running = null;
      }
    }
  }

  /** The rows of the query in an SQL file. */
  public <T> List<T> query(String file, RowMapper<T> mapper, Object... values) {
    return select(queryIn(file), mapper, values);
  }

  /** The one number that the query in an SQL file gives. */
  public long count(String file, Object... values) {
    return query(file, row -> row.getLong(1), values).get(0);
  }

  /** The first row of the query in an SQL file. */
  public <T> Optional<T> first(String file, RowMapper<T> mapper, Object... values) {
    return query(file, mapper, values).stream().findFirst();
  }

  /** The rows of a query. */
  public <T> List<T> select(String query, RowMapper<T> mapper, Object... values) {
    try (PreparedStatement prepared = connection.prepareStatement(query)) {
      running = prepared;
      bind(prepared, values);
      try (ResultSet rows = prepared.executeQuery()) {
        List<T> all = new ArrayList<>();
        while (rows.next()) {
          all.add(mapper.map(rows));
        }
        return all;
      }
    } catch (SQLException e) {
      throw errors.explain("running " + headline(query), e);
    } finally {
      running = null;
    }
  }

  /** Takes the rows of a query one by one, however many there are. */
  public interface RowVisitor {
    /** Called once, before the first row. */
    void columns(List<String> names);

    /**
     * Values as the driver gives them, but moments without a zone as such; false to see no more.
     */
    boolean row(List<Object> values);
  }

  /** Shows the rows of a query to a visitor. */
  public void visit(String query, RowVisitor visitor) {
    try (Statement statement = connection.createStatement()) {
      running = statement;
      statement.setFetchSize(VISITED_AT_ONCE);
      try (ResultSet rows = statement.executeQuery(query)) {
        show(rows, visitor);
      }
    } catch (SQLException e) {
      throw errors.explain("running " + headline(query), e);
    } finally {
      running = null;
    }
  }

  /** Shows the rows of the query in an SQL file to a visitor. */
  public void visitFile(String file, RowVisitor visitor, Object... values) {
    try (PreparedStatement prepared = connection.prepareStatement(queryIn(file))) {
      running = prepared;
      prepared.setFetchSize(VISITED_AT_ONCE);
      bind(prepared, values);
      try (ResultSet rows = prepared.executeQuery()) {
        show(rows, visitor);
      }
    } catch (SQLException e) {
      throw errors.explain("running " + headline(queryIn(file)), e);
    } finally {
      running = null;
    }
  }

  private String queryIn(String file) {
    return SqlFiles.text(dialect, file).strip().replaceFirst(";$", "");
  }

  private static void show(ResultSet rows, RowVisitor visitor) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
      names.add(rows.getMetaData().getColumnLabel(i));
    }
    visitor.columns(names);
    boolean more = true;
    while (more && rows.next()) {
      List<Object> values = new ArrayList<>(names.size());
      for (int i = 1; i <= names.size(); i++) {
        values.add(value(rows.getObject(i)));
      }
      more = visitor.row(values);
    }
  }

  /** A driver's {@link Timestamp} has the zone of this process, which nobody has asked for. */
  private static Object value(Object given) {
    return given instanceof Timestamp moment ? moment.toLocalDateTime() : given;
  }

  private static void bind(PreparedStatement prepared, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      prepared.setObject(i + 1, values[i]);
    }
  }

  /** The first line of a statement that is not a comment: enough to know which one it was. */
  private static String headline(String statement) {
    return statement
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("--"))
        .findFirst()
        .map(line -> "\"" + (line.length() > 80 ? line.substring(0, 80) + "…" : line) + "\"")
        .orElse("an empty statement");
  }
}
