package com.sparkify.warehouse.query;

import com.sparkify.warehouse.config.Spelling;
import com.sparkify.warehouse.engine.Dialect;
import com.sparkify.warehouse.engine.SqlFiles;
import com.sparkify.warehouse.error.SparkifyException;
import java.util.List;

/** The named queries, as one engine takes them. */
public final class NamedQueries {
  private static final List<String> NAMES =
      List.of(
          "top-songs",
          "top-artists",
          "daily-plays",
          "listeners-per-day",
          "new-listeners",
          "retention-by-week",
          "plays-by-hour-and-weekday",
          "session-length",
          "repeated-songs",
          "free-vs-paid",
          "upgrades-and-downgrades",
          "most-active-users",
          "listeners-by-gender",
          "busiest-locations",
          "devices",
          "match-rate",
          "unmatched-titles",
          "catalogue-by-decade");

  private final Dialect dialect;

  public NamedQueries(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The names of all of them, in the order in which they are best read. */
  public static List<String> names() {
    return NAMES;
  }

  /** All of them, in the same order. */
  public List<NamedQuery> all() {
    return NAMES.stream().map(this::read).toList();
  }

  /**
   * @throws SparkifyException if there is no query of that name
   */
  public NamedQuery named(String name) {
    if (!NAMES.contains(name)) {
      throw SparkifyException.usage(
          "There is no query named \"" + name + "\".",
          Spelling.typo(name, NAMES).map(near -> "Did you mean \"" + near + "\"? ").orElse("")
              + "\"sparkify query --list\" shows all of them.");
    }
    return read(name);
  }

  private NamedQuery read(String name) {
    String file = "queries/" + name;
    return new NamedQuery(
        name, SqlFiles.headComment(dialect, file), SqlFiles.text(dialect, file).strip());
  }
}
