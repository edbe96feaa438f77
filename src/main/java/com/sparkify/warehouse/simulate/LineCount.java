package com.sparkify.warehouse.simulate;

import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the lines of one set of records. */
final class LineCount {
  private final SortedMap<String, Long> rejects = new TreeMap<>();
  private long files;
  private long staged;
  private long rejected;
  private long blank;

  void file(long blankLines) {
    files++;
    blank += blankLines;
  }

  void staged(long lines) {
    staged += lines;
  }

  void rejected(String reason, long lines) {
    rejected += lines;
    rejects.merge(reason, lines, Long::sum);
  }

  /**
   * @param conflicts staged lines that are rejects nevertheless
   */
  Expected.Lines lines(long conflicts) {
    SortedMap<String, Long> all = new TreeMap<>(rejects);
    if (conflicts > 0) {
      all.put("conflict", conflicts);
    }
    return new Expected.Lines(files, staged + rejected + blank, staged, rejected, blank, all);
  }
}
