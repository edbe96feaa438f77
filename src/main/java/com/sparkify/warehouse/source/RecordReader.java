package com.sparkify.warehouse.source;

import com.sparkify.warehouse.schema.RecordSet;

/** Takes rows out of a feed, split after split, for one thread at a time. */
public final class RecordReader {
  private final RecordFeed feed;
  private final RecordParser parser;
  private final LineReader lines = new LineReader();
  private final int startTime;
  private SplitReader split;

  RecordReader(RecordFeed feed, boolean inspected) {
    this.feed = feed;
    this.parser = new RecordParser(feed.set(), inspected);
    this.startTime = feed.set() == RecordSet.EVENTS ? feed.set().indexOfKey("ts") : -1;
  }

  /** Fills the row with the next accepted record; false when the feed has no more. */
  public boolean next(StagedRow row) {
    try {
      while (!feed.isStopped() && (split != null || openNext())) {
        if (split.next(parser, row, startTime)) {
          return true;
        }
        closeSplit();
      }
    } catch (RuntimeException e) {
      feed.fail(e);
    }
    abandonSplit();
    return false;
  }

  /** Whether the row filled last is a play. */
  public boolean isPlay(StagedRow row) {
    return parser.isPlay(row);
  }

  /** The identity of the play that the row filled last is. */
  public long songplayId(StagedRow row) {
    return parser.songplayId(row);
  }

  private boolean openNext() {
    split = feed.openNext(lines);
    return split != null;
  }

  private void closeSplit() {
    SplitReader ended = split;
    split = null;
    feed.done(ended.close(), ended.isLastOfFile(), ended.bytes());
  }

  /** The feed was stopped, by this thread or another, while a split was open. */
  private void abandonSplit() {
    if (split != null) {
      feed.abandoned(split.abandon());
      split = null;
    }
  }
}
