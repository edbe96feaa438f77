package com.sparkify.warehouse.source.s3;

import com.sparkify.warehouse.source.SourceFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Fetches small objects before they are asked for, many at a time, as far as there is room for what
 * has been fetched and not taken. Thread-safe.
 */
final class ReadAhead {
  /** Larger objects are read where they are needed. */
  static final long LARGEST = 4L << 20;

  /** What an object costs beside its bytes. */
  private static final long OVERHEAD = 2_048;

  private final Function<SourceFile, byte[]> fetch;
  private final Executor threads;
  private final Set<SourceFile> expected = new LinkedHashSet<>();
  private final Map<SourceFile, CompletableFuture<byte[]>> ahead = new HashMap<>();
  private long room;

  /** {@code room} is in bytes; objects that would need more are left alone. */
  ReadAhead(Function<SourceFile, byte[]> fetch, Executor threads, long room) {
    this.fetch = fetch;
    this.threads = threads;
    this.room = room;
  }

  /** Says which files will be taken, each once and about in this order. */
  synchronized void expect(Collection<SourceFile> files) {
    files.stream().filter(ReadAhead::isSmall).forEach(expected::add);
    fetchMore();
  }

  /** Waits for a file that has been begun; empty if it has not been, and then it will not be. */
  Optional<byte[]> take(SourceFile file) {
    CompletableFuture<byte[]> begun;
    synchronized (this) {
      expected.remove(file);
      begun = ahead.remove(file);
    }
    if (begun == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(begun.join());
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    } finally {
      leave(file);
    }
  }

  synchronized void stop() {
    expected.clear();
    ahead.values().forEach(begun -> begun.cancel(true));
  }

  private synchronized void leave(SourceFile file) {
    room += cost(file);
    fetchMore();
  }

  private void fetchMore() {
    Iterator<SourceFile> next = expected.iterator();
    while (next.hasNext()) {
      SourceFile file = next.next();
      if (cost(file) > room) {
        return;
      }
      next.remove();
      room -= cost(file);
      ahead.put(file, CompletableFuture.supplyAsync(() -> fetch.apply(file), threads));
    }
  }

  private static boolean isSmall(SourceFile file) {
    return file.bytes() > 0 && file.bytes() <= LARGEST;
  }

  private static long cost(SourceFile file) {
    return file.bytes() + OVERHEAD;
  }
}
