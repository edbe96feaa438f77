package com.sparkify.warehouse.cli;

import com.sparkify.warehouse.error.Reason;
import com.sparkify.warehouse.error.SparkifyException;
import com.sparkify.warehouse.report.Shown;
import com.sparkify.warehouse.source.Listing;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether a location can be listed, and whether its files can be read. */
record SourceCheckup(Source source) {
  /** What there is. */
  String finding() {
    Listing listing = source.list();
    if (listing.files().isEmpty()) {
      return "empty: no data file is there";
    }
    listing.files().stream().filter(SourceCheckup::isForbidden).findFirst().ifPresent(this::read);
    read(listing.files().get(0));
    long bytes = listing.files().stream().mapToLong(SourceFile::bytes).sum();
    return "ok: " + Shown.plural(listing.files().size(), "file") + ", " + Shown.bytes(bytes);
  }

  /** Of a bucket only a read can tell. */
  private static boolean isForbidden(SourceFile file) {
    return !file.path().startsWith("s3://") && !Files.isReadable(Path.of(file.path()));
  }

  private void read(SourceFile file) {
    try (InputStream bytes = source.open(file, 0)) {
      bytes.read();
    } catch (IOException e) {
      throw SparkifyException.failed(
          "The file " + file.path() + " cannot be read: " + Reason.of(e) + ".",
          "Make it readable for this user.",
          e);
    }
  }
}
