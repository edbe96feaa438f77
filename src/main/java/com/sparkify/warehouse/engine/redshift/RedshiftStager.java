package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.schema.RecordSet;
import com.sparkify.warehouse.schema.Staging;
import com.sparkify.warehouse.source.RecordFeed;
import com.sparkify.warehouse.source.SourceFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Stages all of a feed in one batch, which its table keeps until the next run. */
final class RedshiftStager {
  private final RedshiftTarget target;
  private final WorkFolder work;
  private final Slices slices;
  private final Routes routes;
  private final Set<RecordFeed> staged = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<String> notes = new ArrayList<>();

  RedshiftStager(RedshiftTarget target, WorkFolder work, Slices slices) {
    this.target = target;
    this.work = work;
    this.slices = slices;
    this.routes = new Routes(target, work);
  }

  /** What was done that the user did not ask for in so many words. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /** Returns how many records the table holds; none where the feed has no more. */
  long stage(RecordFeed feed, S3Copy copy) {
    if (!staged.add(feed)) {
      return 0;
    }
    String table = feed.set().stagingTable();
    copy.run().sql().update("DELETE FROM " + RedshiftDialect.DIALECT.quote(table));
    List<SourceFile> large = feed.take(routes.direct(feed.toRead()));
    return (large.isEmpty() ? 0 : copyFromWhereTheyLie(large, feed, copy))
        + (feed.splits() == 0 ? 0 : pack(feed, copy));
  }

  private long copyFromWhereTheyLie(List<SourceFile> files, RecordFeed feed, S3Copy copy) {
    notes.add("%,d files of %s copied from where they lie".formatted(files.size(), name(feed)));
    return new DirectCopy(target, work, copy, feed).stage(files);
  }

  private long pack(RecordFeed feed, S3Copy copy) {
    Packing.Packed packed = new Packing(feed, work).pack(slices.parts());
    if (packed.rows() == 0 || !feed.isComplete()) {
      return 0;
    }
    S3Copy.Done done = copy.load(statement(feed.set(), packed), packed.addresses());
    if (done.rows() != packed.rows()) {
      throw SparkifyException.failed(
          "%s loaded %d of %d records into %s."
              .formatted(copy.run().name(), done.rows(), packed.rows(), feed.set().stagingTable()),
          "Nothing was published; run the same command again.");
    }
    notes.add(note(feed, packed));
    return done.rows();
  }

  private CopyStatement statement(RecordSet set, Packing.Packed packed) {
    Manifest manifest = new Manifest(packed.addresses());
    return new CopyStatement(
        set.stagingTable(),
        Staging.table(set).columnNames(),
        work.put(set.stagingTable() + ".manifest", manifest.content()),
        target.role(),
        work.region(),
        "auto",
        CopyStatement.STAGED_PART);
  }

  private static String name(RecordFeed feed) {
    return feed.set().name().toLowerCase(Locale.ROOT);
  }

  private static String note(RecordFeed feed, Packing.Packed packed) {
    return "%,d files of %s packed into %d (%,d KB) for one COPY"
        .formatted(
            packed.files(),
            name(feed),
            packed.addresses().size(),
            (packed.bytes() + 1_023) / 1_024);
  }
}
