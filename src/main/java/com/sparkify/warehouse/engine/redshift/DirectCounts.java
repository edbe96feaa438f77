package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.engine.Sql;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.Field;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.FileTally;
import com.sparkify.warehouse.source.RecordFeed;
import com.sparkify.warehouse.source.Reject;
import com.sparkify.warehouse.source.RejectReason;
import com.sparkify.warehouse.source.SourceFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each file of a direct COPY held. COPY tells the lines of a file and those that it could not
 * read; what the rules then rejected, and how many plays there are, is known of all files together.
 * Of these, the files get shares that add up.
 */
final class DirectCounts {
  private static final int TOO_LONG = 1204;
  private static final int NUL = 1218;

  private record Plays(long count, Instant first, Instant last) {
    static final Plays NONE = new Plays(0, null, null);

    static Plays of(ResultSet row) throws SQLException {
      return new Plays(row.getLong(1), instant(row, 2), instant(row, 3));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
      LocalDateTime at = row.getObject(column, LocalDateTime.class);
      return at == null ? null : at.toInstant(ZoneOffset.UTC);
    }
  }

  private final RecordSet set;
  private final Plays plays;
  private final Map<String, Long> lines = new HashMap<>();
  private final Map<String, List<Reject>> unread = new HashMap<>();
  private final long loaded;

  DirectCounts(RecordSet set, Sql sql, LoadErrors errors, List<S3Copy.Done> copies) {
    this.set = set;
    plays = set == RecordSet.EVENTS ? sql.query("staged_plays", Plays::of).get(0) : Plays.NONE;
    loaded = copies.stream().mapToLong(S3Copy.Done::rows).sum();
    for (S3Copy.Done copy : copies) {
      copy.files().forEach(file -> lines.merge(file.address(), file.lines(), Long::sum));
      errors.of(copy.query()).forEach(this::add);
    }
  }

  /** The records that COPY could read. */
  long loaded() {
    return loaded;
  }

  private void add(LoadError error) {
    unread.computeIfAbsent(error.file(), file -> new ArrayList<>()).add(reject(error));
  }

  private Reject reject(LoadError error) {
    Field field =
        set.fields().stream()
            .filter(f -> f.column().equals(error.column()))
            .findFirst()
            .orElse(null);
    return new Reject(
        error.file(), error.line(), reason(error, field), field == null ? null : field.key(), null);
  }

  private static RejectReason reason(LoadError error, Field field) {
    return switch (field == null ? 0 : error.code()) {
      case TOO_LONG ->
          field.kind() instanceof Field.Text ? RejectReason.TOO_LONG : RejectReason.WRONG_TYPE;
      case NUL -> RejectReason.NUL;
      default -> RejectReason.MALFORMED;
    };
  }

  /** Makes sure that every record that was loaded is now staged or rejected. */
  void requireBalance(long staged, long rejected) {
    if (loaded != staged + rejected) {
      throw SparkifyException.failed(
          "Of %d records that were loaded, %d were staged and %d rejected."
              .formatted(loaded, staged, rejected),
          "Nothing was published; run the same command again.");
    }
  }

  /** {@code unplaced} are the rejects of which nobody knows the file. */
  void tell(List<SourceFile> files, List<Reject> unplaced, RecordFeed feed) {
    long rowsBefore = 0;
    int placed = 0;
    for (SourceFile file : files) {
      List<Reject> rejects = new ArrayList<>(unread.getOrDefault(file.path(), List.of()));
      long rows = lines.get(file.path()) - rejects.size();
      int share = (int) Math.min(rows, unplaced.size() - placed);
      rejects.addAll(unplaced.subList(placed, placed + share));
      placed += share;
      long its = playsUpTo(rowsBefore + rows) - playsUpTo(rowsBefore);
      rowsBefore += rows;
      feed.found(tally(file, rows - share, rejects.size(), its), rejects);
    }
  }

  private long playsUpTo(long rows) {
    return loaded == 0 ? 0 : Math.round((double) plays.count() * rows / loaded);
  }

  private FileTally tally(SourceFile file, long staged, long rejected, long its) {
    return new FileTally(
        file, staged + rejected, 0, staged, rejected, its, plays.first(), plays.last());
  }
}
