package com.sparkify.warehouse.simulate;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file of records in some style. It comes into being with its first line. */
final class RecordFile implements Closeable {
  private static final int FLUSH = 1 << 18;
  private static final int MEMBER_BYTES = 10_007;
  private static final int LINES_PER_GAP = 40;
  private static final byte[] MARK = Json.ascii("\u00ef\u00bb\u00bf");

  private final Path path;
  private final FileStyle style;
  private final Progress.Meter meter;
  private final byte[] newline;
  private final Bytes buffer;
  private OutputStream out;
  private boolean withinLine;
  private long lines;
  private long flushed;
  private long blanks;

  RecordFile(Path path, FileStyle style, Progress.Meter meter) {
    this.path = path;
    this.style = style;
    this.meter = meter;
    this.newline = style.newline();
    this.buffer = new Bytes(1024);
  }

  Path path() {
    return path;
  }

  /** Lines with a record, good or bad. */
  long lines() {
    return lines;
  }

  long blanks() {
    return blanks;
  }

  /** Begins a line; its text is put into the answer. */
  Bytes line() throws IOException {
    if (buffer.size() > FLUSH) {
      flush();
    }
    if (lines == 0 && style.startsWithMark()) {
      buffer.put(MARK);
    }
    if (style.hasBlankLines() && lines % LINES_PER_GAP == 0) {
      blank();
      blank();
    }
    endLine();
    withinLine = true;
    lines++;
    return buffer;
  }

  @Override
  public void close() throws IOException {
    if (lines == 0) {
      return;
    }
    if (style.endsWithNewline()) {
      endLine();
      if (style.hasBlankLines()) {
        blank();
      }
    }
    flush();
    out.close();
    meter.file();
  }

  private void blank() {
    endLine();
    buffer.put(newline);
    blanks++;
  }

  private void endLine() {
    if (withinLine) {
      buffer.put(newline);
      withinLine = false;
    }
  }

  private void flush() throws IOException {
    if (out == null) {
      out = open();
    }
    buffer.writeTo(out);
    meter.wrote(lines - flushed, buffer.size());
    flushed = lines;
    buffer.clear();
  }

  private OutputStream open() throws IOException {
    Files.createDirectories(path.getParent());
    OutputStream file =
        Files.newOutputStream(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    return switch (style.packing()) {
      case NONE -> file;
      case GZIP -> new StoredGzip(new BufferedOutputStream(file), Long.MAX_VALUE);
      case GZIP_MEMBERS -> new StoredGzip(new BufferedOutputStream(file), MEMBER_BYTES);
    };
  }
}
