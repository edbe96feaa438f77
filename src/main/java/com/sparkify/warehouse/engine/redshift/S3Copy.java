package com.sparkify.warehouse.engine.redshift;

import com.sparkify.warehouse.error.SparkifyException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs a COPY in the transaction of a session, and makes sure that it did what it was told. */
record S3Copy(RedshiftSession run, RedshiftConnections connections, WorkFolder work) {
  /** A COPY that was done. */
  record Done(long query, long rows, List<File> files) {}

  /** A file as COPY read it; the view pads names, and cuts them after 256 bytes. */
  record File(String address, long lines, String etag) {
    static File of(ResultSet row) throws SQLException {
      return new File(row.getString(1).strip(), row.getLong(2), row.getString(3));
    }
  }

  /**
   * Loads the files of a manifest.
   *
   * @throws SparkifyException if COPY refuses a record, or did not read exactly these files
   */
  Done load(CopyStatement copy, List<String> addresses) {
    try {
      run.execute(copy.text());
    } catch (SQLException e) {
      if (RedshiftErrors.isFailedLoad(e)) {
        throw refused(copy, e);
      }
      throw run.errors().explain("loading " + copy.table() + " from S3", e);
    }
    Done done = done();
    Set<String> read = done.files().stream().map(File::address).collect(Collectors.toSet());
    if (!read.equals(Set.copyOf(addresses))) {
      throw SparkifyException.failed(
          "%s read %d of %d files for %s."
              .formatted(run.name(), read.size(), addresses.size(), copy.table()),
          "Nothing was published; run the same command again.");
    }
    return done;
  }

  /** Of what COPY did not take, or passed over. */
  LoadErrors loadErrors() {
    return new LoadErrors(connections);
  }

  private Done done() {
    long[] last =
        run.sql().query("last_copy", row -> new long[] {row.getLong(1), row.getLong(2)}).get(0);
    return new Done(last[0], last[1], run.sql().query("copied_files", File::of, last[0]));
  }

  /** The transaction can be asked nothing any more, but another session can. */
  private SparkifyException refused(CopyStatement copy, SQLException e) {
    return loadErrors().ofFailed(run.process()).stream()
        .findFirst()
        .map(error -> explain(copy, error, e))
        .orElseGet(() -> run.errors().explain("loading " + copy.table() + " from S3", e));
  }

  private SparkifyException explain(CopyStatement copy, LoadError error, SQLException e) {
    return SparkifyException.failed(
        "%s did not take line %d of %s for %s, column %s: %s."
            .formatted(
                run.name(),
                error.line(),
                error.file(),
                copy.table(),
                error.column(),
                error.reason()),
        "Check that the tables are those of this version: \"sparkify tables create --recreate\""
            + " makes them anew.",
        e);
  }
}
