package com.sparkify.warehouse.source;

import com.sparkify.warehouse.schema.RecordSet;

/**
 * Reads one file from its beginning, by one thread, and knows for each record where it stands and
 * how it reads. For questions about single records; a {@link RecordFeed} is for loading.
 */
public final class RecordScan implements AutoCloseable {
  private final RecordParser parser;
  private final SplitReader split;
  private final StagedRow row;
  private final int startTime;

  /** {@code inspected} also reads the fields that are only kept for inspection. */
  public RecordScan(RecordSet set, Source source, SourceFile file, boolean inspected) {
    parser = new RecordParser(set, inspected);
    row = new StagedRow(set);
    startTime = set == RecordSet.EVENTS ? set.indexOfKey("ts") : -1;
    Split whole = new Split(0, 0, 0, Long.MAX_VALUE);
    split =
        new SplitReader(whole, file, source, new LineReader(), new RejectBudget(Long.MAX_VALUE));
    split.confirm();
  }

  /** Moves to the next accepted record; false at the end of the file. */
  public boolean next() {
    return split.next(parser, row, startTime);
  }

  /** The record that the scan is at; the next call of {@link #next} overwrites it. */
  public StagedRow row() {
    return row;
  }

  /** 1 is the first line. */
  public long line() {
    return split.line();
  }

  /** The record as it stands in the file, escaped and cut. */
  public String raw() {
    return split.raw();
  }

  public boolean isPlay() {
    return parser.isPlay(row);
  }

  public long songplayId() {
    return parser.songplayId(row);
  }

  @Override
  public void close() {
    split.abandon();
  }
}
