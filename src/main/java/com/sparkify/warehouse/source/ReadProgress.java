package com.sparkify.warehouse.source;

import java.util.concurrent.atomic.LongAdder;

/** How far reading has come; written by the threads that read, polled by whoever shows it. */
public final class ReadProgress {
  private final LongAdder files = new LongAdder();
  private final LongAdder bytes = new LongAdder();
  private final LongAdder records = new LongAdder();

  void add(long moreFiles, long moreBytes, long moreRecords) {
    files.add(moreFiles);
    bytes.add(moreBytes);
    records.add(moreRecords);
  }

  public long files() {
    return files.sum();
  }

  public long bytes() {
    return bytes.sum();
  }

  public long records() {
    return records.sum();
  }
}
