package com.sparkify.warehouse.source;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file that one thread reads: the lines that begin at or after {@code from} and before
 * {@code to}. A compressed file is one split.
 *
 * @param file the file's place in its list
 * @param part the split's place in its file
 */
record Split(int file, int part, long from, long to) {
  private static final long BYTES = 16L << 20;

  static List<Split> of(List<SourceFile> files) {
    return of(files, BYTES);
  }

  /** {@code most} bytes a split, at least the four that a byte order mark and a line need. */
  static List<Split> of(List<SourceFile> files, long most) {
    List<Split> splits = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      if (files.get(i).isGzip()) {
        splits.add(new Split(i, 0, 0, Long.MAX_VALUE));
      } else {
        long bytes = files.get(i).bytes();
        for (long from = 0; from < bytes; from += most) {
          splits.add(new Split(i, (int) (from / most), from, Math.min(bytes, from + most)));
        }
      }
    }
    return splits;
  }
}
