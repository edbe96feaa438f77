package com.sparkify.warehouse.standin.wire;

import java.util.ArrayList;
import java.util.List;

/** Every statement that clients asked to execute, in order; also those of the driver itself. */
public final class StatementLog {
  private final List<SeenStatement> seen = new ArrayList<>();

  public synchronized List<SeenStatement> all() {
    return List.copyOf(seen);
  }

  public List<String> texts() {
    return all().stream().map(SeenStatement::sql).toList();
  }

  /** Those that start with these words, whatever their case. */
  public List<String> startingWith(String words) {
    return all().stream().filter(s -> s.startsWith(words)).map(SeenStatement::sql).toList();
  }

  public synchronized void clear() {
    seen.clear();
  }

  synchronized SeenStatement add(int connection, String sql, List<String> parameters) {
    SeenStatement statement = new SeenStatement(seen.size() + 1, connection, sql, parameters);
    seen.add(statement);
    return statement;
  }
}
