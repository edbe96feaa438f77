package com.sparkify.warehouse.simulate;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What one run over everything that was simulated must report and hold. */
public record Expected(Tables tables, Plays plays, Lines events, Lines songs, Levels levels) {

  /** Rows of the five tables. */
  public record Tables(long songplays, long users, long songs, long artists, long time) {}

  /**
   * Delivered plays: {@code staged = inserted + replaced + known + conflicting}.
   *
   * @param matched rows of songplays with a song
   */
  public record Plays(
      long staged, long inserted, long replaced, long known, long conflicting, long matched) {}

  /**
   * Lines of one set of records: {@code read = staged + rejected + blank}.
   *
   * @param files data files
   * @param rejects lines by reason; conflicts are among them, but are staged, not rejected
   */
  public record Lines(
      long files,
      long read,
      long staged,
      long rejected,
      long blank,
      SortedMap<String, Long> rejects) {
    public Lines {
      rejects = Collections.unmodifiableSortedMap(new TreeMap<>(rejects));
    }
  }

  /** Users by the level of their latest event; {@code none} where it says none. */
  public record Levels(long free, long paid, long none) {
    Levels(Map<Level, Long> users) {
      this(users.get(Level.FREE), users.get(Level.PAID), users.get(Level.NONE));
    }
  }

  /** Reads a file {@code expected.json}. */
  public static Expected read(Path file) {
    return ExpectedFile.read(file);
  }
}
