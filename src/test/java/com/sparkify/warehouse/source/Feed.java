package com.sparkify.warehouse.source;

import com.sparkify.warehouse.schema.RecordSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What one thread got out of a location.
 *
 * @param rows the values of each record, as {@link Parsed#values} has them
 */
record Feed(List<List<String>> rows, List<Reject> rejects, List<FileTally> tallies) {
  static Feed of(RecordSet set, Path location) {
    return of(set, location, 16 << 20);
  }

  static Feed of(RecordSet set, Path location, int splitBytes) {
    return of(set, new FolderSource(location.toString()), splitBytes);
  }

  static Feed of(RecordSet set, Source source, int splitBytes) {
    List<SourceFile> files = source.list().files();
    RecordFeed feed = feed(set, source, files, splitBytes);
    RecordReader reader = feed.borrow();
    StagedRow row = new StagedRow(set);
    List<List<String>> rows = new ArrayList<>();
    while (reader.next(row)) {
      rows.add(Parsed.values(set, row));
    }
    feed.requireNoFailure();
    return new Feed(rows, rejects(feed), feed.tallies());
  }

  static List<Reject> rejects(RecordFeed feed) {
    List<Reject> rejects = new ArrayList<>();
    feed.drainRejects(rejects::addAll);
    return rejects;
  }

  static RecordFeed feed(RecordSet set, Source source, List<SourceFile> files, int splitBytes) {
    return new RecordFeed(
        set,
        source,
        files,
        Split.of(files, splitBytes),
        new RejectBudget(Long.MAX_VALUE),
        new ReadProgress());
  }

  /** The songs' ids, in the order in which they were read. */
  List<String> songs() {
    return rows.stream().map(values -> values.get(0).replace("song_id=", "")).toList();
  }
}
