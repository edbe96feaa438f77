package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.source.RecordFeed;
import com.sparkify.warehouse.source.Reject;
import com.sparkify.warehouse.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lets Redshift read large files from where they lie: as text into a table of its own, from which
 * the records are moved into staging by the rules, in SQL.
 */
final class DirectCopy {
  /** Redshift's limit; a COPY that meets more bad records fails as a whole. */
  private static final int MOST_ERRORS = 100_000;

  private final RedshiftTarget target;
  private final WorkFolder work;
  private final S3Copy copy;
  private final RecordFeed feed;
  private final RawTable raw;
  private final List<S3Copy.Done> done = new ArrayList<>();

  DirectCopy(RedshiftTarget target, WorkFolder work, S3Copy copy, RecordFeed feed) {
    this.target = target;
    this.work = work;
    this.copy = copy;
    this.feed = feed;
    this.raw = new RawTable(feed.set());
  }

  /** Stages the files into an empty table and tells the feed about them; returns the records. */
  long stage(List<SourceFile> files) {
    copy.run().sql().execute(raw.create());
    JsonPaths paths = paths();
    String address = work.put(name() + ".jsonpaths", paths.content());
    Map<Boolean, List<SourceFile>> byCompression =
        new TreeMap<>(files.stream().collect(Collectors.groupingBy(SourceFile::isGzip)));
    byCompression.forEach((gzip, group) -> load(group, gzip, paths, address));
    long staged = copy.run().sql().update(raw.stage());
    tell(files, staged);
    copy.run().sql().execute(List.of("DROP TABLE " + raw.name()));
    return staged;
  }

  private JsonPaths paths() {
    return feed.set() == RecordSet.EVENTS && target.logJsonPaths().isPresent()
        ? new UserJsonPaths(target).read()
        : JsonPaths.of(feed.set());
  }

  private void load(List<SourceFile> files, boolean gzip, JsonPaths paths, String address) {
    List<String> addresses = files.stream().map(SourceFile::path).toList();
    String name = name() + (gzip ? "-gzip" : "-plain") + ".manifest";
    List<String> options = new ArrayList<>(gzip ? List.of("GZIP") : List.of());
    options.addAll(List.of("TRIMBLANKS", "EMPTYASNULL", "MAXERROR " + MOST_ERRORS));
    options.addAll(List.of("COMPUPDATE OFF", "STATUPDATE OFF"));
    S3Copy.Done loaded =
        copy.load(
            new CopyStatement(
                raw.name(),
                paths.columns(),
                work.put(name, new Manifest(addresses).content()),
                target.role(),
                work.region(),
                address,
                options),
            addresses);
    requireVersions(files, loaded);
    done.add(loaded);
  }

  /** COPY reads what lies there now, which need not be what was planned. */
  private static void requireVersions(List<SourceFile> files, S3Copy.Done loaded) {
    Map<String, String> versions =
        loaded.files().stream()
            .filter(file -> file.etag() != null && !file.etag().isBlank())
            .collect(
                Collectors.toMap(S3Copy.File::address, file -> unquoted(file.etag()), (a, b) -> a));
    for (SourceFile file : files) {
      if (!versions.getOrDefault(file.path(), file.version()).equals(file.version())) {
        throw SparkifyException.failed(
            "The file " + file.path() + " was replaced after it had been listed.",
            "Nothing was published; run the same command again.");
      }
    }
  }

  private static String unquoted(String etag) {
    return etag.strip().replace("\"", "");
  }

  private void tell(List<SourceFile> files, long staged) {
    DirectCounts counts = new DirectCounts(feed.set(), copy.run().sql(), copy.loadErrors(), done);
    List<Reject> unplaced =
        new SqlRejects(raw, feed.location()).list(counts.loaded() - staged, copy.run().sql());
    counts.requireBalance(staged, unplaced.size());
    counts.tell(files, unplaced, feed);
  }

  private String name() {
    return feed.set().name().toLowerCase(Locale.ROOT);
  }
}
