package com.sparkify.warehouse.source.s3;

import com.sparkify.warehouse.config.AwsSettings;
import com.sparkify.warehouse.source.Listing;
import com.sparkify.warehouse.source.Source;
import com.sparkify.warehouse.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Data files in a folder of a bucket, or a single object. */
public final class S3Source implements Source {
  /** The most that is held of small objects that were fetched ahead. */
  private static final long AHEAD_BYTES = 32L << 20;

  private final String location;
  private final S3Connection s3;
  private final S3Failures failures;
  private final ExecutorService threads;
  private final ReadAhead ahead;

  private S3Source(String location, S3Connection s3) {
    this.location = location;
    this.s3 = s3;
    failures = new S3Failures(s3.login());
    threads = Executors.newFixedThreadPool(S3Connection.CONCURRENT, S3Source::daemon);
    ahead = new ReadAhead(this::fetch, threads, AHEAD_BYTES);
  }

  /** {@code location} is {@code s3://bucket}, with or without a path. Nothing is asked for yet. */
  public static Source at(String location, AwsSettings settings) {
    return new S3Source(location, S3Connection.open(settings));
  }

  @Override
  public String location() {
    return location;
  }

  @Override
  public Listing list() {
    return new Listing(first(Integer.MAX_VALUE), List.of());
  }

  @Override
  public List<SourceFile> first(int most) {
    return new S3Listing(s3, failures, S3Location.of(location)).files(most);
  }

  @Override
  public void expect(List<SourceFile> files) {
    ahead.expect(files);
  }

  @Override
  public InputStream open(SourceFile file, long from) {
    Optional<byte[]> fetched = from == 0 ? ahead.take(file) : Optional.empty();
    return fetched
        .<InputStream>map(ByteArrayInputStream::new)
        .orElseGet(() -> ObjectStream.open(s3, failures, file, from));
  }

  /** Every request for bytes names the version: there is nothing left to find out. */
  @Override
  public void confirm(SourceFile file) {}

  @Override
  public void close() {
    threads.shutdownNow();
    ahead.stop();
    s3.close();
  }

  private byte[] fetch(SourceFile file) {
    try (InputStream in = ObjectStream.open(s3, failures, file, 0)) {
      return in.readNBytes((int) file.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "s3-read-ahead");
    thread.setDaemon(true);
    return thread;
  }
}
