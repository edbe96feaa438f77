package com.sparkify.warehouse.source;

import com.sparkify.warehouse.error.Reason;
import com.sparkify.warehouse.error.SparkifyException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Reads the records of one split and counts what it finds. Not thread-safe. */
final class SplitReader {
  private final Split split;
  private final SourceFile file;
  private final Source source;
  private final LineReader lines;
  private final RejectBudget budget;
  private final RejectPile rejects = new RejectPile();
  private long blank;
  private long staged;
  private long plays;
  private long firstPlay = Long.MAX_VALUE;
  private long lastPlay = Long.MIN_VALUE;

  SplitReader(Split split, SourceFile file, Source source, LineReader lines, RejectBudget budget) {
    this.split = split;
    this.file = file;
    this.source = source;
    this.lines = lines;
    this.budget = budget;
    try {
      lines.open(openBytes(), split.from(), split.to());
    } catch (IOException e) {
      throw explain(e);
    }
  }

  private InputStream openBytes() throws IOException {
    InputStream bytes = source.open(file, Math.max(0, split.from() - 1));
    return file.isGzip() ? decompress(bytes) : bytes;
  }

  private static InputStream decompress(InputStream bytes) throws IOException {
    try {
      return GzipCompressorInputStream.builder()
          .setInputStream(bytes)
          .setDecompressConcatenated(true)
          .get();
    } catch (IOException e) {
      bytes.close();
      throw e;
    }
  }

  /** Fills the row with the next accepted record; false at the end of the split. */
  boolean next(RecordParser parser, StagedRow row, int startTime) {
    try {
      while (lines.next()) {
        if (accepts(parser, row)) {
          count(parser.isPlay(row), startTime < 0 ? 0 : row.whole(startTime));
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw explain(e);
    }
  }

  /** Moves to the next line, whatever it holds; false at the end of the split. */
  boolean nextLine() {
    try {
      return lines.next();
    } catch (IOException e) {
      throw explain(e);
    }
  }

  private boolean accepts(RecordParser parser, StagedRow row) {
    byte[] b = lines.buffer();
    if (lines.isTooLong()) {
      reject(RejectReason.MALFORMED, null);
      return false;
    }
    if (JsonScanner.skipSpace(b, lines.start(), lines.end()) == lines.end()) {
      blank++;
      return false;
    }
    boolean accepted = parser.parse(b, lines.start(), lines.end(), row);
    if (!accepted) {
      reject(parser.reason(), parser.key());
    }
    return accepted;
  }

  private void count(boolean play, long at) {
    staged++;
    if (play) {
      plays++;
      firstPlay = Math.min(firstPlay, at);
      lastPlay = Math.max(lastPlay, at);
    }
  }

  private void reject(RejectReason reason, String key) {
    budget.spend(1);
    rejects.add(new Reject(file.path(), lines.lines(), reason, key, raw()));
  }

  /** The number of the current line in the split; 1 is the first. */
  long line() {
    return lines.lines();
  }

  String raw() {
    return Excerpt.of(lines.buffer(), lines.start(), lines.end());
  }

  boolean isLastOfFile() {
    return file.isGzip() || split.to() == file.bytes();
  }

  long bytes() {
    return file.isGzip() ? file.bytes() : split.to() - split.from();
  }

  /** Makes sure that the file is the version that was listed. */
  void confirm() {
    try {
      source.confirm(file);
    } catch (IOException e) {
      throw explain(e);
    }
  }

  SplitResult close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw explain(e);
    }
    confirm();
    return result();
  }

  /** Ends reading before the end; whether the file closes well matters to nobody any more. */
  SplitResult abandon() {
    try {
      lines.close();
    } catch (IOException e) {
      // What was read up to here is whole.
    }
    return result();
  }

  private SplitResult result() {
    return new SplitResult(
        split, lines.lines(), blank, staged, plays, firstPlay, lastPlay, rejects);
  }

  private SparkifyException explain(IOException e) {
    if (file.isGzip() && (e instanceof EOFException || e.getClass() == IOException.class)) {
      String how = e instanceof EOFException ? "it ends too early" : Reason.of(e);
      return SparkifyException.failed(
          "The file " + file.path() + " is not a complete gzip file: " + how + ".",
          "Nothing was published; deliver the file again or move it away.",
          e);
    }
    return SparkifyException.failed(
        "The file " + file.path() + " cannot be read: " + Reason.of(e) + ".",
        "Nothing was published; make the file readable and run the same command again.",
        e);
  }
}
