package com.sparkify.warehouse.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a split, one after the other, as places in a buffer. A line feed ends a line; the
 * last one may be missing. Of a line over 4 MiB only the beginning is kept. Not thread-safe.
 */
final class LineReader implements Closeable {
  static final int LONGEST_LINE = 4 << 20;
  private static final int READ_SIZE = 1 << 18;
  private static final int NONE = -1;

  private InputStream in;
  private byte[] buffer = new byte[READ_SIZE * 2];
  private int limit;
  private int start;
  private int end;
  private int next;
  private long bufferAt;
  private long splitEnd;
  private long lines;
  private boolean cut;

  /** Reads from {@code bytes}, which begin at the byte before {@code from} unless that is 0. */
  void open(InputStream bytes, long from, long to) throws IOException {
    in = bytes;
    start = 0;
    limit = 0;
    next = 0;
    lines = 0;
    cut = false;
    bufferAt = Math.max(0, from - 1);
    splitEnd = to;
    if (from == 0) {
      skipByteOrderMark();
    } else {
      skipToNextLine();
    }
  }

  /** Moves to the next line; false at the end of the split. */
  boolean next() throws IOException {
    start = next;
    if (cut) {
      skipToNextLine();
      start = next;
    }
    if (bufferAt + start >= splitEnd || start == limit && !fill()) {
      return false;
    }
    int feed = findLineFeed();
    end = feed == NONE ? limit : feed;
    next = feed == NONE ? limit : feed + 1;
    cut = feed == NONE && isTooLong();
    lines++;
    return true;
  }

  byte[] buffer() {
    return buffer;
  }

  int start() {
    return start;
  }

  /** The index after the line, without its line feed. */
  int end() {
    return end;
  }

  boolean isTooLong() {
    return end - start > LONGEST_LINE;
  }

  /** The number of the current line in the split; 1 is the first. */
  long lines() {
    return lines;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private int findLineFeed() throws IOException {
    int feed = lineFeed(start);
    while (feed == NONE && limit - start <= LONGEST_LINE) {
      int searched = limit - start;
      if (!fill()) {
        return NONE;
      }
      feed = lineFeed(start + searched);
    }
    return feed;
  }

  private int lineFeed(int from) {
    int i = from;
    for (; i + Long.BYTES <= limit; i += Long.BYTES) {
      long feeds = Words.lineFeeds(Words.at(buffer, i));
      if (feeds != 0) {
        return i + Words.first(feeds);
      }
    }
    for (; i < limit; i++) {
      if (buffer[i] == '\n') {
        return i;
      }
    }
    return NONE;
  }

  /** Reads more behind the current line, which moves to the front; false at the end of the file. */
  private boolean fill() throws IOException {
    makeRoom();
    int read = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(read, 0);
    return read > 0;
  }

  private void makeRoom() {
    int kept = limit - start;
    byte[] target = buffer.length - kept < READ_SIZE ? new byte[buffer.length * 2] : buffer;
    System.arraycopy(buffer, start, target, 0, kept);
    buffer = target;
    bufferAt += start;
    limit = kept;
    start = 0;
  }

  private void skipByteOrderMark() throws IOException {
    boolean more = true;
    while (limit < 3 && more) {
      more = fill();
    }
    boolean mark =
        limit >= 3
            && buffer[0] == (byte) 0xEF
            && buffer[1] == (byte) 0xBB
            && buffer[2] == (byte) 0xBF;
    next = mark ? 3 : 0;
  }

  /** Passes over the rest of a line that began earlier, as far as this split goes. */
  private void skipToNextLine() throws IOException {
    cut = false;
    start = limit;
    while (bufferAt + start < splitEnd && fill()) {
      int feed = lineFeed(0);
      next = feed == NONE ? limit : feed + 1;
      if (feed != NONE) {
        return;
      }
      start = limit;
    }
    next = limit;
  }
}
