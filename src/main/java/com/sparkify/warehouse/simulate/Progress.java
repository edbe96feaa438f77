package com.sparkify.warehouse.simulate;

import java.util.function.Consumer;

/**
 * How far a simulation has come.
 *
 * @param records events and songs so far
 * @param ofRecords about how many there will be; faults add some
 */
public record Progress(long records, long ofRecords, long files, long bytes) {

  /** Adds up, and tells the listener whenever bytes have been written. */
  static final class Meter {
    private final long expected;
    private final Consumer<Progress> listener;
    private long records;
    private long files;
    private long bytes;

    Meter(long expected, Consumer<Progress> listener) {
      this.expected = expected;
      this.listener = listener;
    }

    void file() {
      files++;
    }

    void wrote(long moreRecords, long moreBytes) {
      records += moreRecords;
      bytes += moreBytes;
      listener.accept(now());
    }

    /** A whole file at once. */
    void file(long ofRecords, long ofBytes) {
      file();
      wrote(ofRecords, ofBytes);
    }

    Progress now() {
      return new Progress(records, expected, files, bytes);
    }
  }
}
