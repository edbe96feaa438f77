package com.sparkify.warehouse.preview;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.LineScan;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.source.SourceFile;
import java.util.List;

/** Looks into the first files of a location, as far as it takes to show something. */
public final class Previewer {
  private static final int MOST_FILES = 100;
  private static final int LEAST_LINES = 1_000;

  /** Files of a record or a few: all of them will be read, and may be fetched ahead. */
  private static final long SMALL = 8L << 10;

  private final RecordSet set;
  private final Source source;

  public Previewer(RecordSet set, Source source) {
    this.set = set;
    this.source = source;
  }

  /**
   * Reads the first lines, and some more to know what is usual.
   *
   * @param shown how many lines to keep
   * @throws SparkifyException if there is no data file
   */
  public Preview look(int shown) {
    List<SourceFile> files = source.first(MOST_FILES);
    if (files.isEmpty()) {
      throw SparkifyException.failed(
          "There is no data file in " + source.location() + ".",
          "Data files end in .json, .jsonl or .ndjson, also with .gz.");
    }
    source.expect(files.stream().takeWhile(file -> file.bytes() <= SMALL).toList());
    Sample sample = new Sample(set, shown);
    int opened = 0;
    while (opened < files.size() && sample.lines() < Math.max(LEAST_LINES, shown)) {
      read(files.get(opened++), sample, Math.max(LEAST_LINES, shown));
    }
    return sample.preview(source.location(), opened);
  }

  private void read(SourceFile file, Sample sample, long enough) {
    try (LineScan scan = new LineScan(set, source, file)) {
      while (sample.lines() < enough && scan.next()) {
        sample.add(file.path(), scan);
      }
    }
  }
}
