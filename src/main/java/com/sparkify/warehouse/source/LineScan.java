package com.sparkify.warehouse.source;

import com.sparkify.warehouse.schema.RecordSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads one file line by line, and tells of each what a load would make of it. For looking at data;
 * a {@link RecordFeed} is for loading.
 */
public final class LineScan implements AutoCloseable {
  private final SourceFile file;
  private final RecordParser parser;
  private final StagedRow row;
  private final LineReader lines = new LineReader();
  private final SplitReader split;
  private RejectReason reason;
  private String key;

  public LineScan(RecordSet set, Source source, SourceFile file) {
    this.file = file;
    parser = new RecordParser(set, true);
    row = new StagedRow(set);
    Split whole = new Split(0, 0, 0, Long.MAX_VALUE);
    split = new SplitReader(whole, file, source, lines, new RejectBudget(Long.MAX_VALUE));
  }

  /** Moves to the next line that is not blank; false at the end of the file. */
  public boolean next() {
    while (split.nextLine()) {
      if (lines.isTooLong()) {
        reason = RejectReason.MALFORMED;
        key = null;
        return true;
      }
      if (JsonScanner.skipSpace(lines.buffer(), lines.start(), lines.end()) < lines.end()) {
        boolean accepted = parser.parse(lines.buffer(), lines.start(), lines.end(), row);
        reason = accepted ? null : parser.reason();
        key = accepted ? null : parser.key();
        return true;
      }
    }
    return false;
  }

  /** 1 is the first line of the file. */
  public long line() {
    return lines.lines();
  }

  /** Why a load would reject the line; empty if it would not. */
  public Optional<Reject> reject() {
    return reason == null
        ? Optional.empty()
        : Optional.of(new Reject(file.path(), line(), reason, key, split.raw()));
  }

  /** Whether the line is a JSON object that can be taken apart. */
  public boolean isObject() {
    return reason != RejectReason.MALFORMED && reason != RejectReason.NOT_OBJECT;
  }

  /** The keys of the line's object and their values, in the order of the file. */
  public List<Member> members() {
    return isObject() ? JsonMembers.of(lines.buffer(), lines.start(), lines.end()) : List.of();
  }

  @Override
  public void close() {
    split.abandon();
  }
}
