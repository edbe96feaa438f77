package com.sparkify.warehouse.trace;

import com.sparkify.warehouse.engine.Sql;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Knows in which files deliveries of plays lost, at whatever time they say it began. */
final class ConflictRejects {
  private record Loser(String path, String raw) {}

  private final List<Loser> losers;

  ConflictRejects(Sql sql) {
    losers = sql.query("trace/conflicts", row -> new Loser(row.getString(1), row.getString(2)));
  }

  /**
   * Files that may hold a delivery of the play: the raw text is escaped and cut, so that its
   * numbers are a hint, and the file has the last word.
   */
  Set<String> pathsFor(Play play) {
    Pattern session = number(play.sessionId());
    Pattern item = number(play.itemInSession());
    Set<String> paths = new TreeSet<>();
    for (Loser loser : losers) {
      if (session.matcher(loser.raw()).find() && item.matcher(loser.raw()).find()) {
        paths.add(loser.path());
      }
    }
    return paths;
  }

  private static Pattern number(long number) {
    return Pattern.compile("(?<![0-9])" + number + "(?![0-9])");
  }
}
